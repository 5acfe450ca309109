using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>What a turn is about: the activity that the bot sees, its place in the log (0: none), and the telling whose last message it is.</summary>
internal sealed record TurnInput(Activity Activity, long Sequence, Telling Telling)
{
    public static TurnInput From(Snapshot snapshot, DateTimeOffset at)
    {
        var activities = snapshot.Inputs.Select(entry => entry.ToActivity()).ToList();
        var messages = activities.Where(activity => activity.Type == ActivityTypes.Message).ToList();
        var last = messages.LastOrDefault() ?? Joining(activities) ?? activities.LastOrDefault();
        var sequence = last is null ? 0 : snapshot.Inputs[activities.IndexOf(last)].Sequence;
        return new(last ?? Wake(snapshot, at), sequence, new(messages.Count > 0 ? last!.Timestamp!.Value : at, [.. messages.Select(Utterance)]));
    }

    /// <summary>Of the news of who came the last that brings somebody to greet: channels announce the bot and the customer one by one.</summary>
    private static Activity? Joining(List<Activity> activities) => activities is [.., { Type: ActivityTypes.ConversationUpdate }]
        ? activities.LastOrDefault(news => news.MembersAdded?.Any(member => member.Id != news.Recipient?.Id) == true)
        : null;

    /// <summary>Nobody wrote: the clock has the turn.</summary>
    public static Activity Wake(Snapshot snapshot, DateTimeOffset at)
    {
        var wake = SdkJson.ReadActivity(snapshot.Address.Span);
        wake.Name = TurnEvents.Wake;
        wake.Timestamp = at;
        return wake;
    }

    private static Utterance Utterance(Activity message) => new(message.Id, message.Text ?? "", [.. Files(message)]);

    private static IEnumerable<EvidenceItem> Files(Activity message) =>
        from file in message.Attachments ?? []
        where file.ContentUrl is not null
        select new EvidenceItem(message.Id, file.Name ?? "", file.ContentType ?? "", file.ContentUrl);
}
