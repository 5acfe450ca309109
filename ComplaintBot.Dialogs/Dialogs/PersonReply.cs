using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>
/// A person takes over. Nobody is asked why; the case gets its number, the customer a time of contact, and, where we have
/// none, the one question for a phone.
/// </summary>
internal static class PersonReply
{
    public static Task SayAsync(ComplaintTurn turn, PersonCall call, CancellationToken cancellationToken)
    {
        var isNew = turn.Case.RequestPerson(call.Reason, call.Topic);
        var question = PhoneQuestion(turn, call.Reason);
        Registration.Promise(turn, Urgency.Sensitive);
        return turn.SayAsync(reply => Compose(reply, turn, call.Reason, isNew, question), cancellationToken);
    }

    private static void Compose(Reply reply, ComplaintTurn turn, PersonReason reason, bool isNew, RecordQuestion? question)
    {
        if (reason == PersonReason.Safety)
        {
            Safety(reply, turn, isNew);
            return;
        }
        if (!isNew)
        {
            reply.Line(ReplyText.PersonAgain, Registration.Due(turn));
            return;
        }
        if (reason == PersonReason.Sensitive && turn.Hearing.NewFacts > 0 && !turn.Data.Heard)
        {
            HeardLine.Say(reply, turn);
        }
        reply.Line($"Person.{reason}").Line(ReplyText.PersonPromise, Registration.Due(turn), Registration.Number(turn));
        if (question is { } asked)
        {
            Questions.Say(reply, asked);
        }
    }

    /// <summary>No form, no matter of the complaint, no hour to wait for: somebody stays.</summary>
    private static void Safety(Reply reply, ComplaintTurn turn, bool isNew)
    {
        if (isNew)
        {
            reply.Line(ReplyText.SafetyFirst).Line(ReplyText.SafetyLines);
        }
        else
        {
            reply.Line(ReplyText.SafetyStay);
        }
    }

    private static RecordQuestion? PhoneQuestion(ComplaintTurn turn, PersonReason reason)
    {
        var data = turn.Data;
        if (reason == PersonReason.Safety || data.Phone is not null || data.AskedFields.Contains(RecordField.Contact) || data.RefusedFields.Contains(RecordField.Contact))
        {
            return null;
        }
        var question = data.Name is null ? RecordQuestion.Contact : RecordQuestion.Phone;
        RecordQuestions.Ask(data, question);
        return question;
    }
}
