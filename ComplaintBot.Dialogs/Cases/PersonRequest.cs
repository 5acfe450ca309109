using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <param name="At">When the person was asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="Topic">The topic that called them; null where none did.</param>
public sealed record PersonRequest(DateTimeOffset At, PersonReason Reason, Topic? Topic = null)
{
    /// <summary>Danger first, then the topics, then the signs, then the rest.</summary>
    public bool IsGraverThan(PersonRequest other) => Gravity < other.Gravity;

    private int Gravity => Reason switch
    {
        PersonReason.Safety => Topic == Recognition.Topic.Violence ? -1 : -2,
        PersonReason.Signs => int.MaxValue - 1,
        _ => (int?)Topic ?? int.MaxValue,
    };
}

/// <summary>Why a person is needed.</summary>
/// <remarks>
/// Signs: what was said adds up, though nothing in it calls a person by itself. Requeued: whoever had the conversation has it no
/// more. Reopened: the customer comes back to a case that was closed. NoticeFailed: somebody else in the institution was to be told,
/// and was not reached. PromiseSoon: a promised contact is due soon, and nobody has the conversation.
/// </remarks>
public enum PersonReason { Wish, Safety, Sensitive, NotUnderstood, PromiseMissed, TurnFailed, Undelivered, Signs, Requeued, Reopened, NoticeFailed, PromiseSoon }
