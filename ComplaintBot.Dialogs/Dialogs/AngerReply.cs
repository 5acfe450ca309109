using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Anger and nothing beside it is absorbed: each line is shorter than the one before, and from the second on a person is offered.</summary>
internal static class AngerReply
{
    /// <returns>True when a person has the case now: all was said, and it went on.</returns>
    public static async Task<bool> AnswerAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        if (turn.HasNew(ReplyText.Anger))
        {
            await turn.SayAsync(reply => Say(reply, turn), cancellationToken);
            return false;
        }
        await PersonReply.SayAsync(turn, new(PersonReason.NotUnderstood), cancellationToken);
        return true;
    }

    /// <summary>Silence where all was said.</summary>
    public static void Say(Reply reply, ComplaintTurn turn)
    {
        if (!reply.HasNew(ReplyText.Anger))
        {
            return;
        }
        var again = reply.WasSaid(ReplyText.Anger);
        reply.Line(ReplyText.Anger);
        if (again && turn.Data.Person is null)
        {
            reply.Buttons(ReplyText.ButtonHuman);
        }
    }
}
