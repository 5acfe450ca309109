using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What the read-back says: the whole record first and whenever its words moved, else only what changed: a yes is to what was shown.</summary>
internal static class ReadBack
{
    /// <summary>As it was shown: what the guard stops nobody has agreed to.</summary>
    public static IEnumerable<string> Lines(ComplaintTurn turn)
    {
        var (texts, guard) = (turn.Services.Texts, turn.Services.Guard);
        var filler = new SlotFiller(guard.Words);
        var today = DateOnly.FromDateTime(turn.At.DateTime);
        return ReadBackText.Lines(turn.Data).Where(line => guard.FaultOf(line.Name, line.Slots, today) is null).Select(line => filler.Fill(texts[line.Name], line.Slots));
    }

    /// <summary>The customer's yes to what they were shown; what they told since is in no version.</summary>
    public static void Confirm(ComplaintTurn turn) => turn.Case.Confirm(turn.Data.Shown ?? AsItStands(turn));

    public static ShownRecord AsItStands(ComplaintTurn turn) => new(string.Join('\n', Lines(turn)), turn.Data.CountStatements());

    public static void Say(Reply reply, ComplaintTurn turn)
    {
        var times = turn.Data.ReadBacks;
        var header = new TextLine(times == 0 ? ReplyText.ReadBackFirst : ReplyText.ReadBackAgain) { Times = times };
        reply.Block([header, .. ReadBackText.Lines(turn.Data)]);
        Check(reply, turn);
    }

    /// <summary>The question alone, with its buttons; what the customer says next answers it.</summary>
    public static void Check(Reply reply, ComplaintTurn turn)
    {
        turn.Case.ReadBack(AsItStands(turn));
        reply.Line(ReplyText.ReadBackCheck).Buttons(ReplyText.ButtonYes, ReplyText.ButtonChange, ReplyText.ButtonAdd);
    }

    /// <summary>A change that its own line does not show as it will stand: a name, told facts, a field that goes.</summary>
    public static bool MovesMore(RecordChange change) => change.IsRemoved || change.Field is RecordField.Name or RecordField.Facts;

    public static void SayChange(Reply reply, ComplaintTurn turn, RecordChange change)
    {
        var texts = turn.Services.Texts;
        switch (change)
        {
            case { IsRemoved: true }:
                reply.Line(ReplyText.ChangeRemoved);
                break;
            case { Field: RecordField.Contact, Value: { } phone }:
                var (field, masked) = (Slot.Of("field", texts, ReplyText.Field(change.Field)), Slot.Own("value", MaskedPhone.Of(phone)));
                reply.Line(
                    turn.Data.PhoneHolder is not null ? ReplyText.ChangeDoneHolder : change.IsFirst ? ReplyText.ChangeGiven : ReplyText.ChangeDone,
                    field, masked, Slot.Quote("holder", turn.Data.PhoneHolder ?? ""));
                break;
            case { Field: RecordField.Name, Value: { } name }:
                reply.Line(
                    change.IsFirst ? ReplyText.ChangeGiven : ReplyText.ChangeDone,
                    Slot.Of("field", texts, ReplyText.Field(change.Field)), Slot.Quote("value", name));
                break;
            case { Field: RecordField.Demand, Value: { } demand }:
                reply.Line(ReplyText.ChangeDemanded, Slot.Quote("value", demand));
                break;
            default:
                reply.Line(ReplyText.ChangeNoted, Slot.Quote("matter", turn.Data.Facts[^1].Text));
                break;
        }
    }

    public static void SayAdded(Reply reply, ComplaintTurn turn, Hearing hearing)
    {
        if (hearing.Files > 0)
        {
            reply.Line(ReplyText.AckFiles);
        }
        else if (hearing.Matter is { } matter)
        {
            reply.Line(ReplyText.ConfirmAdded, Slot.Quote("matter", matter));
        }
        else
        {
            reply.Line(ReplyText.ConfirmAddedPlain);
        }
        if (hearing.NewFacts > 0)
        {
            Say(reply, turn);
        }
        else
        {
            Check(reply, turn);
        }
    }
}
