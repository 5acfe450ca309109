using ComplaintBot.Dialogs.Cases;
using Microsoft.Bot.Builder;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>
/// What the bot recognised in a telling, as the value of a trace: it stands in the log before the turn's replies, for staff,
/// and no door gives it to a customer.
/// </summary>
/// <param name="Messages">Those that have words, in order.</param>
public sealed record RecognitionTrace(IReadOnlyList<RecognizedMessage> Messages)
{
    public const string Name = "ComplaintBot.Recognition";
    public const string ValueType = "https://complaintbot/schemas/recognition";

    /// <summary>Nothing is sent where nobody wrote anything.</summary>
    internal static async Task SendAsync(ITurnContext context, Telling telling, CancellationToken cancellationToken)
    {
        var understood = context.Turn().Hearing.Understandings;
        if (understood.Count > 0)
        {
            var messages = telling.Utterances.Where(utterance => utterance.HasWords).Zip(understood, RecognizedMessage.Of).ToList();
            var label = string.Join("; ", messages.Select(message => message.Label));
            await context.SendActivityAsync(context.Activity.CreateTrace(Name, new RecognitionTrace(messages), ValueType, label), cancellationToken);
        }
    }
}
