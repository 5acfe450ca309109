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
        if (!isNew)
        {
            Stay(reply, turn);
        }
        else if (IsViolent(turn))
        {
            reply.Line(ReplyText.ViolenceFirst).Line(ReplyText.ViolencePerson);
        }
        else
        {
            reply.Line(ReplyText.SafetyFirst).Line(ReplyText.SafetyLines);
        }
    }

    /// <summary>Nobody has come yet.</summary>
    public static void SayOverdue(Reply reply, ComplaintTurn turn) =>
        reply.Line(IsViolent(turn) ? ReplyText.ViolenceOverdue : ReplyText.SafetyOverdue);

    /// <summary>Whoever had the conversation has it no more; who cries out just now is answered, and hears nothing of that.</summary>
    public static void SayLeft(Reply reply, ComplaintTurn turn)
    {
        if (turn.Hearing.Dangers.Any())
        {
            Say(reply, turn, isNew: turn.Data.Person!.At == turn.At);
        }
        else
        {
            SayOverdue(reply, turn);
        }
    }

    private static void Stay(Reply reply, ComplaintTurn turn)
    {
        var hearing = turn.Hearing;
        if (hearing.Dangers.Any())
        {
            reply.Line(ReplyText.SafetyAgain, Waiting.Count(turn));
        }
        else if (hearing.Changes.Any(change => change is { Field: RecordField.Contact, Value: not null }))
        {
            turn.Case.ReachByPhone();
            reply.Line(ReplyText.SafetyPhone, Slot.Own("phone", MaskedPhone.Of(turn.Data.Phone!)));
        }
        else if (hearing.Matter is { } matter)
        {
            reply.Line(ReplyText.SafetyHeard, Slot.Quote("matter", matter));
        }
        else if (!OutsideReply.Say(reply, turn))
        {
            reply.Line(IsViolent(turn) ? ReplyText.ViolenceStay : ReplyText.SafetyStay, Waiting.Count(turn));
        }
    }

    private static bool IsViolent(ComplaintTurn turn) => turn.Data.Person!.Topic == Topic.Violence;
}
