using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Staff;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>What a turn is about.</summary>
/// <param name="Activity">What the bot sees.</param>
/// <param name="Sequence">Its place in the log; 0: none.</param>
/// <param name="Telling">The customer's messages, of which the activity is the last.</param>
/// <param name="Staff">What the desk asks for.</param>
internal sealed record TurnInput(Activity Activity, long Sequence, Telling Telling, StaffRequests Staff)
{
    public static TurnInput From(Snapshot snapshot, DateTimeOffset at)
    {
        var inputs = snapshot.Inputs.Where(entry => !snapshot.StaffInputs.ContainsKey(entry.Sequence)).ToList();
        var activities = inputs.ConvertAll(entry => entry.ToActivity());
        var messages = activities.FindAll(activity => activity.Type == ActivityTypes.Message);
        var last = messages.LastOrDefault() ?? Joining(activities) ?? activities.LastOrDefault();
        var sequence = last is null ? 0 : inputs[activities.IndexOf(last)].Sequence;
        var staff = StaffRequestsOf(snapshot, messages.Count > 0 ? sequence : 0);
        var telling = new Telling(messages.Count > 0 ? last!.Timestamp!.Value : at, [.. messages.Select(Utterance)]);
        return new(last ?? Event(staff.All.Count > 0 ? TurnEvents.Staff : TurnEvents.Wake, snapshot, at), sequence, telling, staff);
    }

    /// <summary>Nobody wrote: an event addressed as the customer's last message was, so that what is said in answer reaches them.</summary>
    public static Activity Event(string name, Snapshot snapshot, DateTimeOffset at)
    {
        var news = SdkJson.ReadActivity(snapshot.Address.Span);
        news.Name = name;
        news.Timestamp = at;
        return news;
    }

    /// <summary>Of the news of who came the last that brings somebody to greet: channels announce the bot and the customer one by one.</summary>
    private static Activity? Joining(List<Activity> activities) => activities is [.., { Type: ActivityTypes.ConversationUpdate }]
        ? activities.LastOrDefault(news => news.MembersAdded?.Any(member => member.Id != news.Recipient?.Id) == true)
        : null;

    /// <param name="snapshot">Also one whose customer's messages cannot be read.</param>
    /// <param name="lastMessage">The telling's last, in the log; 0 where there is none.</param>
    public static StaffRequests StaffRequestsOf(Snapshot snapshot, long lastMessage) => snapshot.StaffInputs.Count == 0 ? StaffRequests.None : new(
    [
        .. snapshot.Inputs.Where(entry => snapshot.StaffInputs.ContainsKey(entry.Sequence))
            .Select(entry => new StaffRequest(entry.ActivityId, entry.ToActivity().GetChannelData<StaffAct>()) { FollowsTelling = entry.Sequence > lastMessage }),
    ]);

    private static Utterance Utterance(Activity message) => new(message.Id, message.Text ?? "", [.. Files(message)]);

    private static IEnumerable<EvidenceItem> Files(Activity message) =>
        from file in message.Attachments ?? []
        where file.ContentUrl is not null
        select new EvidenceItem(message.Id, file.Name ?? "", file.ContentType ?? "", file.ContentUrl);
}
