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
            turn.Case.AwaitAnswer(turn.AnswerBy);
        }
        await TellStaffAsync(turn, call, cancellationToken);
        await turn.SayAsync(reply => PersonLines.Say(reply, turn, call, isNew), cancellationToken);
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
}
