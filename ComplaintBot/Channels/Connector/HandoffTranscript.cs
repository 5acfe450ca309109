using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Channels.Connector;

/// <summary>What was said so far, beside the call for a person that leaves for an outside hub: the log is the transcript, so it is attached on the way out.</summary>
internal sealed class HandoffTranscript(IConversationLog log)
{
    private const int Page = 500;

    /// <param name="activity">What leaves; only a call for a person gets one.</param>
    /// <param name="conversationId">The conversation's name in this house.</param>
    /// <param name="before">The call's place in the log.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task AttachAsync(Activity activity, string conversationId, long before, CancellationToken cancellationToken)
    {
        if (activity is { Type: ActivityTypes.Event, Name: HandoffEventNames.InitiateHandoff })
        {
            activity.Attachments = [new Attachment("application/json", content: new Transcript([.. await SaidAsync(conversationId, before, cancellationToken)]), name: "Transcript")];
        }
    }

    private async Task<List<Activity>> SaidAsync(string conversationId, long before, CancellationToken cancellationToken)
    {
        var said = new List<Activity>();
        for (var after = 0L; await log.ReadAsync(conversationId, after, Page, cancellationToken) is { Count: > 0 } page && after < before; after = page[^1].Sequence)
        {
            said.AddRange(page.Where(entry => entry.Sequence < before && entry.Type == ActivityTypes.Message).Select(entry => entry.ToActivity()));
        }
        return said;
    }
}
