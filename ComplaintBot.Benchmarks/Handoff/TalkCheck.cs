using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>Holds what customer and agent were told against what the log says.</summary>
internal static class TalkCheck
{
    private const int Page = 500;

    public static async Task<HandoffVerdict> JudgeAsync(IConversationLog log, ThreatCustomer customer, CancellationToken cancellationToken)
    {
        var rows = new List<Activity>();
        long after = 0;
        while (await log.ReadAsync(customer.ConversationId, after, Page, cancellationToken) is { Count: > 0 } page)
        {
            rows.AddRange(page.Select(entry => entry.ToActivity()));
            after = page[^1].Sequence;
        }
        return Customers(customer, rows) + Agents(customer, rows) + Socket(customer.Seen(), rows) + Holders(rows);
    }

    private static HandoffVerdict Customers(ThreatCustomer customer, List<Activity> rows)
    {
        var kept = Messages(rows).Where(row => row.From?.Role == RoleTypes.User).ToList();
        var order = customer.Posted.Select(posted => kept.FindIndex(row => row.Id == posted.Id && row.Text == posted.Message.Text)).ToList();
        return new(Lost: order.Count(place => place < 0), Doubled: Math.Max(0, kept.Count - customer.Posted.Count), Disordered: Falls(order), AssignedTwice: 0);
    }

    private static HandoffVerdict Agents(ThreatCustomer customer, List<Activity> rows)
    {
        var kept = Messages(rows).Where(row => row.From?.Role != RoleTypes.User && row.GetChannelData<AgentWord>()?.Agent is not null).Select(row => row.Text).ToList();
        return Compare(customer.Heard, kept);
    }

    private static HandoffVerdict Socket(IReadOnlyList<string> seen, List<Activity> rows) => Compare([.. Messages(rows).Select(row => row.Id)], seen);

    private static HandoffVerdict Holders(List<Activity> rows) => new(0, 0, 0, HolderReplay.Contradictions(rows
        .Where(row => row.Type == ActivityTypes.Event && row.Name == TurnEvents.StaffOutcome)
        .Select(row => row.GetChannelData<StaffOutcome>())));

    /// <summary>Each of the one must be in the other once, in the same order.</summary>
    private static HandoffVerdict Compare(IReadOnlyList<string> wanted, IReadOnlyList<string> found) => new(
        Lost: wanted.Except(found).Count(),
        Doubled: found.Count - found.Distinct().Count() + found.Except(wanted).Count(),
        Disordered: wanted.Where(found.Contains).SequenceEqual(found.Where(wanted.Contains).Distinct()) ? 0 : 1,
        AssignedTwice: 0);

    private static int Falls(List<int> places) => places.Zip(places.Skip(1)).Count(pair => pair.Second <= pair.First);

    private static IEnumerable<Activity> Messages(List<Activity> rows) => rows.Where(row => row.Type == ActivityTypes.Message);
}
