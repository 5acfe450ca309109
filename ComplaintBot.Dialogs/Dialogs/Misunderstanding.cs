using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Not understood once: said so, another way. Twice in a row: a person.</summary>
internal static class Misunderstanding
{
    private const int Most = 2;

    /// <returns>True when a person has the case now.</returns>
    public static async Task<bool> AnswerAsync(ComplaintTurn turn, string text, CancellationToken cancellationToken)
    {
        if (++turn.Data.Misunderstood >= Most)
        {
            turn.Data.Misunderstood = 0;
            await PersonReply.SayAsync(turn, new(PersonReason.NotUnderstood), cancellationToken);
            return true;
        }
        await turn.SayAsync(reply => reply.Line(text), cancellationToken);
        return false;
    }
}
