using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Promises of complaints that another one followed: missed like any other, and told so to whoever comes back.</summary>
internal static class EarlierPromises
{
    public static async Task RegretAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.HasHearing || turn.Case.InDanger)
        {
            return;
        }
        foreach (var complaint in turn.Data.Earlier.Select(data => new ComplaintCase(data, turn.At)).Where(complaint => complaint.PromiseIsMissed))
        {
            await RegretAsync(turn, complaint, cancellationToken);
        }
    }

    private static async Task RegretAsync(ComplaintTurn turn, ComplaintCase complaint, CancellationToken cancellationToken)
    {
        var missed = complaint.Data.Promise!;
        var next = turn.Services.Promises.For(turn.At, Urgency.Sensitive);
        complaint.Promise(next.DueAt, nameof(Urgency.Sensitive), next.Basis);
        turn.Tell(StaffWord.Of(PersonReason.PromiseMissed), complaint.Data);
        await turn.AlertAsync(StaffWord.Of(PersonReason.PromiseMissed), cancellationToken);
        await turn.SayAsync(reply => reply.Line(ReplyText.ContactLate, Time("missed", missed), Time("due", complaint.Data.Promise!), Slot.Own("number", complaint.Data.Number!)), cancellationToken);

        Slot Time(string name, PromiseRecord promise) => Slot.Time(name, turn.Say(promise.DueAt));
    }
}
