using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What a registered case answers to a message.</summary>
internal static class AfterAnswers
{
    /// <param name="turn">The turn.</param>
    /// <param name="hearing">What was said.</param>
    /// <param name="open">What had been asked before it.</param>
    /// <returns>Null where nothing was understood.</returns>
    public static Action<Reply>? To(ComplaintTurn turn, Hearing hearing, Asked open) => hearing switch
    {
        _ when turn.Services.Channels.AskedIn(hearing).Count > 0 => reply => OutsideReply.Say(reply, turn),
        _ when GivesPhone(turn, hearing) => PhoneAdded(turn),
        _ when hearing.Changes.Any(change => change.IsRemoved) => PhoneRemoved(turn),
        { Intent: Intent.Agree } when open == Asked.Promise => reply => reply.Line(ReplyText.PromiseAgreed, Registration.Due(turn)),
        _ when open == Asked.Promise && hearing.Says(turn.Services.Texts[ReplyText.ButtonOtherTime]) => OtherTime(turn),
        { IsAnger: true } when !turn.Case.IsHandedOver => reply => AngerReply.Say(reply, turn),
        { NewWishes: > 0 } => Quoting(turn, turn.Data.Wishes[^1].Text, turn.Data.AnswerBy is null ? ReplyText.PromiseWish : ReplyText.AfterAdded, ReplyText.AfterAddedPlain),
        _ when WhyReply.Field(turn, hearing, open) is { } field => reply => reply.Line(ReplyText.Why(field)),
        { Intent: Intent.Ask or Intent.Question } => Question(turn, hearing),
        { Intent: Intent.Refuse } when open is Asked.Contact or Asked.Nothing => Refused(turn),
        { Intent: Intent.Status } when turn.Data.AnswerBy is not null => reply => Waiting.SayCalled(reply, turn),
        { Intent: Intent.Status } => WhileNew(turn, ReplyText.AfterStatus),
        { Intent: Intent.Withdraw or Intent.Cancel } => Withdrawal(turn),
        { Intent: Intent.StartOver } => Another(turn),
        { Intent: Intent.Help } => reply => reply.Line(ReplyText.Help),
        { Files: > 0 } => WhileNew(turn, ReplyText.AfterFiles),
        { NewFacts: > 0 } => Added(turn, hearing),
        { GivesName: true } => reply => reply.Line(ReplyText.AckName, Slot.Quote("name", turn.Data.Name ?? "")),
        { Intent: Intent.Agree or Intent.Leave } => reply => reply.LineWhileNew(ReplyText.AfterAgreed),
        { Intent: Intent.Thanks } => reply => reply.LineWhileNew(ReplyText.AfterThanks, Registration.Number(turn)),
        { IsGreeting: true } => WhileNew(turn, ReplyText.AfterGreeting),
        { IsDone: true } => WhileNew(turn, ReplyText.AfterStatus),
        _ => null,
    };

    /// <summary>No line word for word twice: when all of it was said, it was heard.</summary>
    private static Action<Reply> WhileNew(ComplaintTurn turn, string text) => reply =>
    {
        Slot[] slots = [Registration.Number(turn), Registration.Due(turn)];
        if (reply.HasNew(text, slots))
        {
            reply.Line(text, slots);
        }
        else
        {
            Waiting.SayHeard(reply, turn);
        }
    };

    /// <summary>A number to call, or the known one again; a number in a story is a part of what is told.</summary>
    private static bool GivesPhone(ComplaintTurn turn, Hearing hearing) =>
        hearing.Changes.Any(change => change is { Field: RecordField.Contact, Value: not null })
        || (hearing.NewFacts == 0 && turn.Data.Phone is { } known && hearing.Gives(EntityType.Phone, known));

    private static Action<Reply> PhoneAdded(ComplaintTurn turn)
    {
        turn.Case.ReachByPhone();
        return reply => reply.Line(ReplyText.PromisePhoneAdded, Slot.Own("phone", MaskedPhone.Of(turn.Data.Phone!)), Registration.Due(turn));
    }

    private static Action<Reply> PhoneRemoved(ComplaintTurn turn)
    {
        turn.Case.ReachByPhone();
        return reply => reply.Line(ReplyText.ChangeRemoved);
    }

    private static Action<Reply> OtherTime(ComplaintTurn turn)
    {
        turn.Data.Open = Asked.Promise;
        return reply => reply.Line(ReplyText.PromiseOtherTime);
    }

    private static Action<Reply> Refused(ComplaintTurn turn)
    {
        turn.Data.RefusedFields.Add(RecordField.Contact);
        return reply => reply.Line(ReplyText.AckRefused);
    }

    /// <summary>来一个算一个: the next complaint gets a case and a number of its own.</summary>
    private static Action<Reply> Another(ComplaintTurn turn)
    {
        if (turn.Handoff.IsQueued)
        {
            return WhileNew(turn, ReplyText.AnotherWaits); // whoever comes was called for this one, and finds it
        }
        turn.StartOver();
        return reply => reply.Line(ReplyText.AfterNew);
    }

    private static Action<Reply> Withdrawal(ComplaintTurn turn)
    {
        turn.Case.Note(CaseEventKind.WithdrawalWished);
        return WhileNew(turn, ReplyText.AfterWithdraw);
    }

    /// <summary>Only a colleague can answer it: said so, and kept with the case.</summary>
    private static Action<Reply> Question(ComplaintTurn turn, Hearing hearing)
    {
        turn.Case.Note(CaseEventKind.Added);
        return Quoting(turn, hearing.Question, ReplyText.AckQuestion, ReplyText.AckQuestionNoted);
    }

    /// <summary>The first telling after a bare call for a person is heard as a first telling is.</summary>
    public static Action<Reply> Added(ComplaintTurn turn, Hearing hearing)
    {
        turn.Case.Note(CaseEventKind.Added);
        Registration.Classify(turn);
        return turn.Data.Heard
            ? Quoting(turn, hearing.Matter, ReplyText.AfterAdded, ReplyText.AfterAddedPlain)
            : reply => HeardLine.Say(reply, turn);
    }

    private static Action<Reply> Quoting(ComplaintTurn turn, string? words, string quoting, string plain) => reply =>
    {
        Slot[] slots = [Slot.Quote("matter", words ?? ""), Registration.Number(turn), Waiting.Count(turn)];
        reply.Line(words is not null && reply.HasNew(quoting, slots) ? quoting : plain, slots);
    };
}
