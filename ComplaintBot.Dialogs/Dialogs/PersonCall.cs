using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What in a telling calls a person, the gravest first; the same while the form is filled and after it.</summary>
internal sealed record PersonCall(PersonReason Reason, Topic? Topic = null)
{
    /// <summary>The sign, or that flags add up, where no topic calls.</summary>
    public string? Sign { get; private init; }

    /// <summary>As it stands in the event for staff.</summary>
    public string Why => Topic is { } topic ? StaffWord.Of(topic) : Sign ?? StaffWord.Of(Reason);

    /// <returns>Null where nobody is called.</returns>
    public static PersonCall? In(ComplaintTurn turn) => turn.Hearing switch
    {
        { Sensitive: Recognition.Topic.SelfHarm or Recognition.Topic.Violence } => new(PersonReason.Safety, turn.Hearing.Sensitive),
        _ when turn.Case.InDanger => new(PersonReason.Safety, turn.Data.Person!.Topic ?? Recognition.Topic.SelfHarm),
        { Sensitive: { } topic } => new(PersonReason.Sensitive, topic),
        _ when turn.Escalated is { } sign => new(PersonReason.Signs) { Sign = sign },
        { Intent: Intent.Human } => new(PersonReason.Wish),
        _ => null,
    };
}
