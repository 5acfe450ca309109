using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Until a person has taken over the bot goes on listening: each telling gets a line, shorter and shorter, none twice.</summary>
internal static class Waiting
{
    /// <summary>Nothing in it goes into the record: a feeling, an insult, noise. It was heard all the same.</summary>
    public static void SayHeard(Reply reply, ComplaintTurn turn)
    {
        reply.Line(ReplyText.WaitingHeard, Count(turn));
        if (!turn.Case.IsHandedOver)
        {
            reply.Buttons(ReplyText.ButtonHuman);
        }
    }

    /// <summary>A person is called for again: one is on the way. What is told beside it is taken up first.</summary>
    public static void SayCalled(Reply reply, ComplaintTurn turn)
    {
        if (turn.Hearing is { NewFacts: > 0, Matter: not null } hearing)
        {
            AfterAnswers.Added(turn, hearing)(reply);
            return;
        }
        var (text, due) = turn.Data.AnswerBy is null ? (ReplyText.PersonAgain, Registration.Due(turn)) : (ReplyText.PersonSoonAgain, Count(turn));
        if (reply.HasNew(text, due))
        {
            reply.Line(text, due);
        }
        else
        {
            SayHeard(reply, turn);
        }
    }

    /// <summary>Whoever was on duty didn't come: said so, with an apology and a time of contact. In danger no time.</summary>
    public static async Task SayNobodyCameAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        turn.Case.MissAnswer();
        if (turn.Handoff.LeaveHub("timed out"))
        {
            await turn.CallDeskAsync(Attendance.HubFailed, cancellationToken);
        }
        Registration.Promise(turn, Urgency.Sensitive);
        await turn.SayAsync(reply => NobodyCame(reply, turn), cancellationToken);
    }

    /// <summary>Makes a line new when all that doesn't count was said.</summary>
    public static Slot Count(ComplaintTurn turn) => Slot.Own("count", $"{turn.Data.Told}");

    private static void NobodyCame(Reply reply, ComplaintTurn turn)
    {
        if (turn.Case.InDanger)
        {
            DangerReply.SayOverdue(reply, turn);
            return;
        }
        reply.Line(ReplyText.PersonNobodyCame, Registration.Due(turn), Registration.Number(turn));
        // What was just said is no answer to a question that comes after it.
        if (turn.IsWake)
        {
            PersonReply.AskForPhone(reply, turn);
        }
    }
}
