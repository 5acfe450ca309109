using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>受理: the case's number and its promise of contact.</summary>
internal static class Registration
{
    public static void Promise(ComplaintTurn turn, Urgency urgency)
    {
        var services = turn.Services;
        if (turn.Case.PromiseIsMissed)
        {
            PromiseWatch.TellMissed(turn, turn.Data.Promise!);
        }
        if (!turn.Case.IsRegistered)
        {
            turn.Case.Register(services.NextNumber());
        }
        Classify(turn);
        var promise = services.Promises.For(turn.At, urgency);
        turn.Case.Promise(promise.DueAt, urgency.ToString(), promise.Basis);
    }

    /// <summary>Where the complaint belongs, as soon as something was told that says so.</summary>
    public static void Classify(ComplaintTurn turn) =>
        turn.Data.Cause ??= turn.Services.Causes.Find(turn.Data.Facts.Select(fact => fact.Text));

    /// <summary>Sensitive where a topic calls for it, or the customer says that they are old, ill or hard of hearing.</summary>
    public static Urgency UrgencyOf(CaseData data) =>
        data.Vulnerable || data.Person is not null || data.Signals.Exists(signal => signal.HandsOver) ? Urgency.Sensitive : Urgency.Default;

    public static Slot Due(ComplaintTurn turn) => Slot.Time("due", turn.Say(turn.Data.Promise!.DueAt));

    public static Slot Number(ComplaintTurn turn) => Slot.Own("number", turn.Data.Number!);
}
