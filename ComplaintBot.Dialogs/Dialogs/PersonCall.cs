using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What in a telling calls a person, the gravest first; the same while the form is filled and after it.</summary>
internal sealed record PersonCall(PersonReason Reason, Topic? Topic = null)
{
    /// <returns>Null where nobody is called.</returns>
    public static PersonCall? In(ComplaintTurn turn) => turn.Hearing switch
    {
        { Sensitive: Recognition.Topic.SelfHarm } => new(PersonReason.Safety),
        _ when turn.Case.InDanger => new(PersonReason.Safety),
        { Sensitive: { } topic } => new(PersonReason.Sensitive, topic),
        { Intent: Intent.Human } => new(PersonReason.Wish),
        _ => null,
    };
}
