using ComplaintBot.Dialogs.Recognition;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Turns;

/// <summary>The way in: on disk first, then the conversation is woken, at once or when its telling is over.</summary>
internal sealed class TurnIntake(
    ITurnStore store,
    ConversationLanes lanes,
    TurnClock clock,
    SmallTalk smallTalk,
    IOptions<ListeningOptions> listening,
    TurnMetrics metrics,
    TimeProvider time) : ITurns
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public async Task<bool> OpenAsync(Activity opening, CancellationToken cancellationToken)
    {
        var conversation = new NewConversation(
            opening.Conversation.Id, opening.ChannelId, opening.From.Id, time.GetUtcNow(), SdkJson.WriteBody(opening));
        var opened = await store.OpenAsync(conversation).WaitAsync(cancellationToken);
        if (opened)
        {
            lanes.Wake(conversation.Id);
        }
        return opened;
    }

    public async Task<long> AcceptAsync(Activity activity, string? wireId, CancellationToken cancellationToken)
    {
        var conversationId = activity.Conversation.Id;
        var input = new NewInput(
            conversationId, activity.Type, activity.Text?.Trim(), wireId, time.GetUtcNow(), QuietAfter(activity), SdkJson.WriteBody(activity));
        var acceptance = await store.AcceptAsync(input).WaitAsync(cancellationToken);
        switch (acceptance.Kind)
        {
            case AcceptanceKind.TooMuchWaiting:
                metrics.Refused();
                throw new BusyException(RetryAfter);
            case AcceptanceKind.UnknownConversation:
                throw new InvalidOperationException($"Conversation {conversationId} was never opened.");
            case AcceptanceKind.Accepted:
                metrics.Accepted();
                WakeFor(conversationId, acceptance.Quiet);
                break;
        }
        return acceptance.Sequence;
    }

    public void Typing(string conversationId)
    {
        var until = time.GetUtcNow().AddMilliseconds(listening.Value.TypingMs);
        clock.Postpone(conversationId, ClockNames.Quiet, until);
        clock.Postpone(conversationId, ClockNames.Wake, until);
    }

    private void WakeFor(string conversationId, ClockRow? quiet)
    {
        if (quiet is null)
        {
            clock.Clear(conversationId, ClockNames.Quiet);
            lanes.Wake(conversationId);
        }
        else
        {
            clock.Set(conversationId, ClockNames.Quiet, quiet.Due, quiet.Since.AddMilliseconds(listening.Value.LongestMs));
        }
    }

    /// <summary>Null where nothing more belongs to the telling: the channel waits for its answer, or the customer said so.</summary>
    private QuietTime? QuietAfter(Activity activity)
    {
        var options = listening.Value;
        var ends = options.QuietMs == 0
            || activity.Type != ActivityTypes.Message
            || activity.DeliveryMode == DeliveryModes.ExpectReplies
            || smallTalk.EndsTelling(activity.Text);
        return ends ? null : new(TimeSpan.FromMilliseconds(options.QuietMs), TimeSpan.FromMilliseconds(options.LongestMs));
    }
}
