using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>
/// A person takes over. Nobody is asked why, nothing more is asked about the matter, and what called the person is not named;
/// the case gets its number, the customer a time of contact, and, where we have none, the one question for a phone.
/// </summary>
internal static class PersonReply
{
    public static async Task SayAsync(ComplaintTurn turn, PersonCall call, CancellationToken cancellationToken)
    {
        var isNew = turn.Case.RequestPerson(call.Reason, call.Topic);
        Registration.Promise(turn, Urgency.Sensitive);
        if (isNew)
        {
            turn.Case.AwaitAnswer(turn.Services.TakeOver.AnswerBy(turn.At));
        }
        await TellStaffAsync(turn, call, cancellationToken);
        await turn.SayAsync(reply => Compose(reply, turn, call, isNew), cancellationToken);
    }

    /// <summary>What adds up while a person is awaited anyway is for staff to know; the customer is answered as before.</summary>
    public static Task AddAsync(ComplaintTurn turn, PersonCall call, CancellationToken cancellationToken)
    {
        turn.Case.RequestPerson(call.Reason, call.Topic);
        return TellStaffAsync(turn, call, cancellationToken);
    }

    /// <summary>The phone, where we may still ask for it: the only question that a person who takes over leaves to us.</summary>
    public static void AskForPhone(Reply reply, ComplaintTurn turn)
    {
        var data = turn.Data;
        if (turn.Case.InDanger || data.Phone is not null || data.AskedFields.Contains(RecordField.Contact) || data.RefusedFields.Contains(RecordField.Contact))
        {
            return;
        }
        var question = data.Name is null ? RecordQuestion.Contact : RecordQuestion.Phone;
        RecordQuestions.Ask(data, question);
        Questions.Say(reply, question);
        reply.Buttons(ReplyText.ButtonNoContact);
    }

    /// <summary>Each reason calls once; the call holds all that was found, and its reason is the gravest that is new.</summary>
    private static async Task TellStaffAsync(ComplaintTurn turn, PersonCall call, CancellationToken cancellationToken)
    {
        var causes = turn.Hearing.Findings
            .Where(finding => finding.HandsOver)
            .OrderBy(finding => finding.Topic)
            .Select(finding => (Reason: StaffWord.Of(finding.Topic), Key: Key(finding)))
            .DefaultIfEmpty((Reason: call.Why, Key: call.Why));
        if (causes.Where(cause => turn.Case.HandOver(cause.Key)).ToList() is [var gravest, ..])
        {
            await turn.CallStaffAsync(gravest.Reason, cancellationToken);
        }
    }

    /// <summary>Of serious matters each kind calls for itself.</summary>
    private static string Key(Finding finding) =>
        finding.Topic == Topic.Serious ? string.Join('.', finding.Rule.Split('.').Take(2)) : StaffWord.Of(finding.Topic);

    private static void Compose(Reply reply, ComplaintTurn turn, PersonCall call, bool isNew)
    {
        var urgent = Urgent(reply, turn);
        if (call.Reason == PersonReason.Safety)
        {
            DangerReply.Say(reply, turn, isNew);
        }
        else if (isNew)
        {
            First(reply, turn, call, urgent);
        }
        else
        {
            Waiting.SayCalled(reply, turn);
        }
    }

    private static void First(Reply reply, ComplaintTurn turn, PersonCall call, bool urgent)
    {
        OutsideReply.Say(reply, turn);
        if (urgent)
        {
            reply.Line(ReplyText.Person(call.Reason));
        }
        else
        {
            Calm(reply, turn, call);
        }
        if (turn.Data.AnswerBy is null)
        {
            reply.Line(ReplyText.PersonPromise, Registration.Due(turn), Registration.Number(turn));
            AskForPhone(reply, turn);
        }
        else
        {
            reply.Line(ReplyText.PersonSoon, Registration.Number(turn));
        }
    }

    /// <summary>Money that is leaving now, somebody who is threatened: what helps at once goes before everything.</summary>
    /// <returns>Whether there is any.</returns>
    private static bool Urgent(Reply reply, ComplaintTurn turn)
    {
        if (turn.Hearing.HasSerious(SeriousKind.Theft))
        {
            var hotline = turn.Services.Brand.Hotline;
            reply.LineWhileNew(hotline is null ? ReplyText.UrgentTheft : ReplyText.UrgentTheftHotline, Slot.Own("hotline", hotline ?? ""));
            return true;
        }
        if (turn.Hearing.HasSerious(SeriousKind.Threatened))
        {
            reply.LineWhileNew(ReplyText.UrgentThreatened);
            return true;
        }
        return false;
    }

    /// <summary>One line: the feeling, a person, nothing to be told again.</summary>
    private static void Calm(Reply reply, ComplaintTurn turn, PersonCall call)
    {
        var text = ReplyText.Person(call.Reason);
        if (call.Reason is not (PersonReason.Sensitive or PersonReason.Signs))
        {
            reply.Line(text);
        }
        else if (turn.Hearing.NewFacts > 0 && !turn.Data.Heard)
        {
            // Beside a gathering every clause is about it.
            HeardLine.Say(reply, turn, quotes: !turn.Hearing.HasSerious(SeriousKind.Gathering));
            reply.And(text);
        }
        else if (turn.Hearing.Emotion is { Name: not Feeling.Calm } emotion)
        {
            reply.Line(ReplyText.Felt(emotion.Name)).And(text);
        }
        else
        {
            reply.Line(text);
        }
    }
}
