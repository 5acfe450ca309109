using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>
/// Somebody may die or be hurt: no form, no hour to wait for, no argument. Who wants to die is not left; who wants to hurt
/// others hears that everybody's safety comes first.
/// </summary>
internal static class DangerReply
{
    public static void Say(Reply reply, ComplaintTurn turn, bool isNew)
    {
        var violent = turn.Data.Person!.Topic == Topic.Violence;
        if (isNew)
        {
            _ = violent
                ? reply.Line(ReplyText.ViolenceFirst).Line(ReplyText.ViolencePerson)
                : reply.Line(ReplyText.SafetyFirst).Line(ReplyText.SafetyLines);
        }
        else if (turn.Hearing.Changes.Any(change => change is { Field: RecordField.Contact, Value: not null }))
        {
            turn.Case.ReachByPhone();
            reply.Line(ReplyText.SafetyPhone, Slot.Own("phone", MaskedPhone.Of(turn.Data.Phone!)));
        }
        else if (turn.Hearing.Matter is { } matter)
        {
            reply.Line(ReplyText.SafetyHeard, Slot.Quote("matter", matter));
        }
        else
        {
            reply.Line(violent ? ReplyText.ViolenceStay : ReplyText.SafetyStay, Waiting.Count(turn));
        }
    }

    /// <summary>Nobody has come yet.</summary>
    public static void SayOverdue(Reply reply, ComplaintTurn turn) =>
        reply.Line(turn.Data.Person!.Topic == Topic.Violence ? ReplyText.ViolenceOverdue : ReplyText.SafetyOverdue);
}
