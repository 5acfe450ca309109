using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>An agent's own words on their way to the customer. What the guard stops, and what only a decision would let pass, leaves by somebody else's release with a name and a reason.</summary>
internal static class AgentLine
{
    public static async Task<StaffOutcome> SayAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken)
    {
        var outcome = Judge(turn, act);
        if (outcome.IsDone)
        {
            await turn.SayAsync(act.By, act.Text!, cancellationToken);
            turn.Handoff.Answer();
            turn.Case.WithdrawClosing();
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
        // A decision is what the agent says of it: what only that would let pass has somebody else's word too.
        var stopped = verdict.Reasons.Where(reason => turn.Services.LineGuard.GradeOf(reason.Reason) != GuardGrade.Warned).Select(reason => reason.Reason)
            .Concat(verdict.Passed).Distinct().ToList();
        var released = act is { ReleasedBy: not null, Reason.Length: > 0 };
        return new(act.Kind, act.By, stopped.Count > 0 && !released ? StaffRefusal.Guarded : null)
        {
            Reasons = verdict.Reasons,
            Passed = released ? stopped : [],
        };
    }

    /// <summary>What would have been stopped stands in the register with whose word it left by.</summary>
    private static void Enter(ComplaintTurn turn, StaffAct act, StaffOutcome outcome)
    {
        if (outcome.Passed.Count > 0)
        {
            var by = $"{act.ReleasedBy!.Name}: {act.Reason}{(act.Decision is { } decision ? $"; {decision.Id}, {decision.Approver}" : "")}";
            turn.Handoff.Enter("Passed", act.By, $"{string.Join(", ", outcome.Passed)} ({by})");
        }
    }
}
