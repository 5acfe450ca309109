using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Who else is told, by the policy's table: each party of each reason once until a person has come, of danger once an alarm, and only who can be reached.</summary>
internal static class NoticeTelling
{
    /// <param name="turn">The turn.</param>
    /// <param name="notices">Takes them.</param>
    /// <param name="reason">Of the event for staff.</param>
    /// <param name="about">The complaint.</param>
    /// <param name="news">From when on it is news; null: since a person last came.</param>
    public static void Tell(ComplaintTurn turn, TurnNotices notices, string reason, CaseData about, DateTimeOffset? news)
    {
        foreach (var rule in Kinds(turn, reason).Prepend(reason).Select(turn.Services.Notices.Of).OfType<NoticeRule>())
        {
            var since = rule.Urgent ? turn.Handoff.Data.Alarm?.At : news;
            foreach (var party in rule.Parties.Where(turn.Services.Reachable.Contains).Where(party => turn.Handoff.Tell(party, rule.Reason, since, about.Number)))
            {
                notices.Add(new(party, rule.Reason, about.Number, about.Promise?.DueAt, rule.Urgent));
            }
        }
    }

    /// <summary>Of serious matters each kind has parties of its own.</summary>
    private static IEnumerable<string> Kinds(ComplaintTurn turn, string reason) => reason != Handoff.StaffWord.Of(Topic.Serious) ? [] : turn.Hearing.Findings
        .Where(finding => finding is { Topic: Topic.Serious, HandsOver: true })
        .Select(finding => string.Join('.', finding.Rule.Split('.').Take(2)))
        .Distinct();
}
