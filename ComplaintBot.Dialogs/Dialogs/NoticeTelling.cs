using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Who else is told, by the policy's table: each party of each reason once until a person has come, and only who can be reached.</summary>
internal static class NoticeTelling
{
    /// <param name="turn">The turn.</param>
    /// <param name="notices">Takes them.</param>
    /// <param name="reason">Of the event for staff.</param>
    /// <param name="about">The complaint.</param>
    public static void Tell(ComplaintTurn turn, TurnNotices notices, string reason, CaseData about)
    {
        foreach (var why in Kinds(turn, reason).Prepend(reason))
        {
            foreach (var party in (turn.Services.Notices.Of(why)?.Parties ?? []).Where(turn.Services.Reachable.Contains))
            {
                if (turn.Handoff.Tell(party, why))
                {
                    notices.Add(new(party, why, about.Number, about.Promise?.DueAt));
                }
            }
        }
    }

    /// <summary>Of serious matters each kind has parties of its own.</summary>
    private static IEnumerable<string> Kinds(ComplaintTurn turn, string reason) => reason != Handoff.StaffWord.Of(Topic.Serious) ? [] : turn.Hearing.Findings
        .Where(finding => finding is { Topic: Topic.Serious, HandsOver: true })
        .Select(finding => string.Join('.', finding.Rule.Split('.').Take(2)))
        .Distinct();
}
