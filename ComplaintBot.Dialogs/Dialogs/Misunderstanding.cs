using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Not understood once: said so, another way. Again: a person is offered, in other words. Still not, or all words said: a person.</summary>
internal static class Misunderstanding
{
    private const int Most = 3;

    public static async Task<Outcome> AnswerAsync(ComplaintTurn turn, string text, CancellationToken cancellationToken)
    {
        var times = ++turn.Data.Misunderstood;
        if (times == 1 && turn.HasNew(text))
        {
            await turn.SayAsync(reply => reply.Line(text), cancellationToken);
            return Outcome.Said;
        }
        if (times < Most && turn.Data.Person is null && turn.HasNew(ReplyText.UnclearOffer))
        {
            await turn.SayAsync(reply => reply.Line(ReplyText.UnclearOffer).Buttons(ReplyText.ButtonHuman), cancellationToken);
            return Outcome.Offered;
        }
        turn.Data.Misunderstood = 0;
        await PersonReply.SayAsync(turn, new(PersonReason.NotUnderstood), cancellationToken);
        return Outcome.Called;
    }

    public enum Outcome
    {
        /// <summary>The same may be said another way.</summary>
        Said,

        /// <summary>A person is offered; what was asked waits.</summary>
        Offered,

        /// <summary>A person has the case now.</summary>
        Called,
    }
}
