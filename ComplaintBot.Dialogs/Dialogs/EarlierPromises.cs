using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Promises of complaints that another one followed: missed like any other, told to staff by the clock, and with regret to whoever comes back.</summary>
internal static class EarlierPromises
{
    /// <summary>When the next of them passes; null where none is open, or its passing was told.</summary>
    public static DateTimeOffset? NextAt(ComplaintTurn turn) => Untold(turn).Min(data => data.Promise!.DueAt as DateTimeOffset?);

    /// <summary>Staff are told once of each that passes, whoever has the conversation; where nobody has it, or is called to it, somebody is called.</summary>
    public static async Task WatchAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        foreach (var data in Untold(turn).Where(data => data.Promise!.DueAt <= turn.At).ToList())
        {
            data.MissTold = data.Promise!.DueAt;
            var reason = StaffWord.Of(PersonReason.PromiseMissed);
            turn.Tell(reason, data, news: turn.At);
            await (turn.Handoff.IsWithPerson || turn.Handoff.IsQueued ? turn.AlertAsync(reason, cancellationToken) : turn.CallStaffAsync(reason, cancellationToken));
        }
    }

    public static async Task RegretAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.HasHearing || PersonCall.In(turn) is { Reason: PersonReason.Safety })
        {
            return;
        }
        foreach (var complaint in turn.Data.Earlier.Select(data => new ComplaintCase(data, turn.At)).Where(complaint => complaint.PromiseIsMissed))
        {
            await RegretAsync(turn, complaint, cancellationToken);
        }
    }

    private static IEnumerable<CaseData> Untold(ComplaintTurn turn) =>
        turn.Data.Earlier.Where(data => data.Promise is { } promise && promise.DueAt != data.MissTold);

    private static Task RegretAsync(ComplaintTurn turn, ComplaintCase complaint, CancellationToken cancellationToken)
    {
        var missed = complaint.Data.Promise!;
        var next = turn.Services.Promises.For(turn.At, Urgency.Sensitive);
        complaint.Promise(next.DueAt, nameof(Urgency.Sensitive), next.Basis);
        return turn.SayAsync(reply => reply.Line(ReplyText.ContactLate, Time("missed", missed), Time("due", complaint.Data.Promise!), Slot.Own("number", complaint.Data.Number!)), cancellationToken);

        Slot Time(string name, PromiseRecord promise) => Slot.Time(name, turn.Say(promise.DueAt));
    }
}
