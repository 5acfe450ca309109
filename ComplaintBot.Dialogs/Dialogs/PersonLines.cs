using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What the customer hears when a person takes over: what helps at once, one calm line, who comes when.</summary>
internal static class PersonLines
{
    public static void Say(Reply reply, ComplaintTurn turn, PersonCall call, bool isNew)
    {
        if (call.Reason == PersonReason.Safety)
        {
            DangerReply.Say(reply, turn, isNew);
            Urgent(reply, turn); // life before money
            return;
        }
        var urgent = Urgent(reply, turn);
        if (isNew)
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
        OutsideReply.Say(reply, turn, goesOn: urgent && reply.Bubbles.Count > 0);
        if (urgent)
        {
            // Whoever has no time gets three bubbles at most: what helps, who comes when, the phone.
            Who(reply.Line(ReplyText.Person(call.Reason)), turn, reply.And);
        }
        else
        {
            Calm(reply, turn, call);
            Who(reply, turn, reply.Line);
        }
    }

    private static void Who(Reply reply, ComplaintTurn turn, Func<string, Slot[], Reply> say)
    {
        if (turn.Data.AnswerBy is null)
        {
            say(ReplyText.PersonPromise, [Registration.Due(turn), Registration.Number(turn)]);
            PersonReply.AskForPhone(reply, turn);
        }
        else
        {
            say(ReplyText.PersonSoon, [Registration.Number(turn)]);
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
