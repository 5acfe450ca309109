using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>What a turn is about: the activity that the bot sees, and the telling whose last message that is.</summary>
internal sealed record TurnInput(Activity Activity, Telling Telling)
{
    public static TurnInput From(Snapshot snapshot, DateTimeOffset at)
    {
        var activities = snapshot.Inputs.Select(entry => entry.ToActivity()).ToList();
        var messages = activities.Where(activity => activity.Type == ActivityTypes.Message).ToList();
        var last = messages.LastOrDefault() ?? activities.LastOrDefault();
        return new(last ?? Wake(snapshot, at), new(messages.Count > 0 ? last!.Timestamp!.Value : at, [.. messages.Select(Utterance)]));
    }

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
