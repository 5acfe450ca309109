using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>A promised contact that is near or has passed, whoever has the conversation: staff see it in time, be it to keep it.</summary>
internal static class PromiseWatch
{
    /// <returns>When the promise is looked at next; null where none is open, or its passing was told.</returns>
    public static DateTimeOffset? NextAt(ComplaintTurn turn)
    {
        var (handoff, due) = (turn.Handoff.Data, turn.Data.Promise?.DueAt);
        return handoff.PromiseMissed == due ? null
            : handoff.PromiseSoon == due ? due
            : due - turn.Services.Escalation.Policy.PromiseSoon;
    }

    public static async Task WatchAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        if (!(NextAt(turn) <= turn.At) || turn.Data.Promise is not { } promise)
        {
            return;
        }
        turn.Handoff.Data.PromiseSoon = promise.DueAt;
        if (turn.Case.PromiseIsMissed)
        {
            TellMissed(turn, promise);
            await MissAsync(turn, promise, cancellationToken);
        }
    }

    /// <summary>Each miss is told once, whoever finds it: the clock, or whoever renews the promise before the clock has come.</summary>
    public static void TellMissed(ComplaintTurn turn, PromiseRecord missed)
    {
        if (turn.Handoff.Data.PromiseMissed != missed.DueAt)
        {
            turn.Handoff.Data.PromiseMissed = missed.DueAt;
            turn.Tell(StaffWord.Of(PersonReason.PromiseMissed), news: turn.At);
            turn.Case.CallAgain(StaffWord.Of(PersonReason.PromiseMissed));
        }
    }

    /// <summary>Each miss calls a person where none is there.</summary>
    private static async Task MissAsync(ComplaintTurn turn, PromiseRecord missed, CancellationToken cancellationToken)
    {
        var reason = StaffWord.Of(PersonReason.PromiseMissed);
        if (turn.Handoff.IsWithPerson)
        {
            await turn.AlertAsync(reason, cancellationToken);
            return;
        }
        if (Speaks(turn))
        {
            turn.Handoff.Data.RegrettedAt = turn.At;
            await AfterDialog.RegretAsync(turn, missed, cancellationToken);
        }
        else
        {
            turn.Case.RequestPerson(PersonReason.PromiseMissed);
            turn.Case.HandOver(reason);
            await turn.CallStaffAsync(reason, cancellationToken);
        }
    }

    /// <summary>
    /// The customer hears of it by the clock alone, once until they write again, and not after an agent's goodbye: for whoever was
    /// contacted meanwhile, and nobody has said so, it is none. Whoever writes hears it in answer.
    /// </summary>
    private static bool Speaks(ComplaintTurn turn) =>
        turn.IsWake && turn.Handoff.Data.State != HandoffState.Closed && !(turn.Handoff.Data.RegrettedAt > turn.Data.LastHeardAt);
}
