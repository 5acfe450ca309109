using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What the read-back says: the whole record first and whenever its words moved, else only what changed: a yes is to what was shown.</summary>
internal static class ReadBack
{
    /// <summary>All of it and the question may be said: what the guard stops nobody was shown, and nobody agrees to.</summary>
    public static bool MayBeSaid(ComplaintTurn turn) => MaySay(turn, [Header(turn), .. ReadBackText.Lines(turn.Data), new TextLine(ReplyText.ReadBackCheck)]);

    /// <summary>The customer's yes to what they were shown; what they told since is in no version.</summary>
    /// <returns>False where nothing can have been shown: then nothing is confirmed.</returns>
    public static bool TryConfirm(ComplaintTurn turn) => TryConfirm(turn, turn.Data.Shown);

    /// <summary>Their yes to the record as it stands, which the change that they made has just shown.</summary>
    /// <inheritdoc cref="TryConfirm(ComplaintTurn)" path="/returns"/>
    public static bool TryConfirmAsItStands(ComplaintTurn turn) => TryConfirm(turn, null);

    private static bool TryConfirm(ComplaintTurn turn, ShownRecord? shown)
    {
        if (shown is null && !MaySay(turn, [.. ReadBackText.Lines(turn.Data)]))
        {
            return false;
        }
        turn.Case.Confirm(shown ?? AsItStands(turn));
        return true;
    }

    private static ShownRecord AsItStands(ComplaintTurn turn)
    {
        var filler = new SlotFiller(turn.Services.Guard.Words);
        var lines = ReadBackText.Lines(turn.Data).Select(line => filler.Fill(turn.Services.Texts[line.Name], line.Slots));
        return new(string.Join('\n', lines), turn.Data.CountStatements());
    }

    public static void Say(Reply reply, ComplaintTurn turn)
    {
        reply.Block([Header(turn), .. ReadBackText.Lines(turn.Data)]);
        Check(reply, turn);
    }

    /// <summary>The question alone, with its buttons; what the customer says next answers it. It is not asked about a record that was not shown.</summary>
    public static void Check(Reply reply, ComplaintTurn turn)
    {
        if (!MayBeSaid(turn))
        {
            turn.ReadBackIsStopped = true;
            return;
        }
        turn.Case.ReadBack(AsItStands(turn));
        reply.Line(ReplyText.ReadBackCheck).Buttons(ReplyText.ButtonYes, ReplyText.ButtonChange, ReplyText.ButtonAdd);
    }

    private static TextLine Header(ComplaintTurn turn) =>
        new(turn.Data.ReadBacks == 0 ? ReplyText.ReadBackFirst : ReplyText.ReadBackAgain) { Times = turn.Data.ReadBacks };

    private static bool MaySay(ComplaintTurn turn, IReadOnlyList<TextLine> lines)
    {
        var today = DateOnly.FromDateTime(turn.At.DateTime);
        return lines.All(line => turn.Services.Guard.FaultOf(line.Name, line.Slots, today) is null);
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
