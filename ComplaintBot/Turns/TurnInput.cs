using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>What a turn is about: the activity that the bot sees, and the telling whose last message that is.</summary>
internal sealed record TurnInput(Activity Activity, Telling Telling)
{
    public static TurnInput From(Snapshot snapshot, DateTimeOffset at)
    {
        var activities = snapshot.Inputs.Select(Read).ToList();
        var messages = activities.Where(activity => activity.Type == ActivityTypes.Message).ToList();
        var last = messages.LastOrDefault() ?? activities.LastOrDefault();
        return new(last ?? Wake(snapshot, at), new(messages.Count > 0 ? last!.Timestamp!.Value : at, [.. messages.Select(Utterance)]));
    }

    /// <summary>Nobody wrote: the clock has the turn.</summary>
    private static Activity Wake(Snapshot snapshot, DateTimeOffset at) => new()
    {
        Type = ActivityTypes.Event,
        Name = TurnEvents.Wake,
        Timestamp = at,
        ChannelId = snapshot.Channel,
        Conversation = new ConversationAccount(id: snapshot.ConversationId),
        From = new ChannelAccount(snapshot.UserId, role: RoleTypes.User),
        Recipient = BotAccount.Create(),
    };

    private static Activity Read(LogEntry entry)
    {
        var activity = SdkJson.ReadActivity(entry.Body.Span);
        activity.Id = entry.ActivityId;
        activity.Timestamp = entry.At;
        return activity;
    }

    private static Utterance Utterance(Activity message) => new(message.Id, message.Text ?? "", [.. Files(message)]);

    private static IEnumerable<EvidenceItem> Files(Activity message) =>
        from file in message.Attachments ?? []
        where file.ContentUrl is not null
        select new EvidenceItem(message.Id, file.Name ?? "", file.ContentType ?? "", file.ContentUrl);
}
