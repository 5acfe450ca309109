using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Whoever says that they don't want to die, or to hurt anybody, is believed and not asked; staff should know all the same, once.</summary>
internal static class DeniedDanger
{
    public static async Task TellStaffAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        var denied = turn.Hearing.Findings.Where(finding => finding is { Stance: Stance.Negated, Topic: Topic.SelfHarm or Topic.Violence }).Select(finding => finding.Topic);
        foreach (var topic in denied.Distinct().Except(turn.Data.Alerted).ToList())
        {
            turn.Data.Alerted.Add(topic);
            await turn.AlertAsync(StaffWord.Of(topic), cancellationToken);
        }
    }
}
