using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>An agent's own words on their way to the customer. What the guard stops leaves only by a decision that holds it, or by a release with a name and a reason.</summary>
internal static class AgentLine
{
    public static async Task<StaffOutcome> SayAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken)
    {
        var outcome = Judge(turn, act);
        if (outcome.IsDone)
        {
            await turn.SayAsync(act.By, act.Text!, cancellationToken);
            turn.Handoff.Answer();
            Enter(turn, act, outcome);
        }
        return outcome;
    }

    private static StaffOutcome Judge(ComplaintTurn turn, StaffAct act)
    {
        if ((string.IsNullOrWhiteSpace(act.Text) ? StaffRefusal.NotNow : turn.Handoff.NotOf(act.By, act.InPlace)) is { } refusal)
        {
            return new(act.Kind, act.By, refusal);
        }
        var verdict = turn.Services.LineGuard.Judge(act.Outgoing(turn.Data));
        var stopped = verdict.Reasons.Where(reason => turn.Services.LineGuard.GradeOf(reason.Reason) != GuardGrade.Warned).Select(reason => reason.Reason).Distinct().ToList();
        var released = act is { ReleasedBy: not null, Reason.Length: > 0 };
        return new(act.Kind, act.By, stopped.Count > 0 && !released ? StaffRefusal.Guarded : null)
        {
            Reasons = verdict.Reasons,
            Passed = [.. verdict.Passed, .. released ? stopped : []],
        };
    }

    /// <summary>What would have been stopped stands in the register with whose word it left by.</summary>
    private static void Enter(ComplaintTurn turn, StaffAct act, StaffOutcome outcome)
    {
        if (outcome.Passed.Count > 0)
        {
            var by = act.ReleasedBy is { } compliance ? $"{compliance.Name}: {act.Reason}" : $"{act.Decision!.Id}, {act.Decision.Approver}";
            turn.Handoff.Enter("Passed", act.By, $"{string.Join(", ", outcome.Passed)} ({by})");
        }
    }
}
