using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>The doors' way in. What is accepted here is on disk when the call returns.</summary>
public interface ITurns
{
    /// <summary>
    /// Begins a conversation: its row, and a <c>conversationUpdate</c> from the customer as the first input.
    /// </summary>
    /// <param name="opening">The <c>conversationUpdate</c>, with channel, conversation, from and recipient set.</param>
    /// <param name="cancellationToken">Stops the wait; what is on disk stays.</param>
    /// <returns>False when the conversation had begun before: nothing is written then.</returns>
    /// <exception cref="BusyException">Too much is waiting.</exception>
    Task<bool> OpenAsync(Activity opening, CancellationToken cancellationToken);

    /// <summary>Accepts one message of a customer. It becomes part of a turn later, also after a crash.</summary>
    /// <param name="activity">The message, with channel, conversation, from and recipient set; id and timestamp are given here.</param>
    /// <param name="wireId">What identifies the message on its wire; the same id again in the same conversation is not accepted twice. Null: always new.</param>
    /// <param name="cancellationToken">Stops the wait; what is on disk stays.</param>
    /// <returns>The message's place in the log; for a repeated wire id the place it has already.</returns>
    /// <exception cref="BusyException">Too much is waiting, in this conversation or in the house.</exception>
    Task<long> AcceptAsync(Activity activity, string? wireId, CancellationToken cancellationToken);

    /// <summary>The customer is typing: listening goes on a little, and who has the conversation sees it. Not logged.</summary>
    void Typing(string conversationId);
}

/// <summary>The way in for channels that another service keeps, and the answer in the same request where a channel wants that.</summary>
public interface IOutsideTurns
{
    /// <summary>Accepts one activity; its conversation begins with it if it is new. Replies go where the customer's last one came from.</summary>
    /// <param name="conversationId">The conversation's name in this house: the same wire id on two channels is two conversations.</param>
    /// <param name="activity">As the channel sent it; its own id is its identity on the wire.</param>
    /// <param name="cancellationToken">Stops the wait; what is on disk stays.</param>
    /// <returns>The activity's place in the log; for one that was accepted before, the place it has already.</returns>
    /// <exception cref="BusyException">Too much is waiting.</exception>
    Task<long> AcceptAsync(string conversationId, Activity activity, CancellationToken cancellationToken);

    /// <summary>Waits for the turn of an accepted activity whose delivery mode is <c>expectReplies</c>.</summary>
    /// <returns>What the bot said in that turn, and by itself since the last such answer, in order; nothing where the turn took a later such activity too, whose answer has it.</returns>
    /// <exception cref="BusyException">Its turn could not be written yet.</exception>
    Task<IReadOnlyList<Activity>> AnswerAsync(string conversationId, long sequence, CancellationToken cancellationToken);

    /// <summary>The customer is typing: listening goes on a little, and who has the conversation sees it. Not logged.</summary>
    void Typing(string conversationId);
}

/// <summary>More is waiting than the house will hold; nothing of the refused call was kept.</summary>
/// <param name="retryAfter">When to try again.</param>
public sealed class BusyException(TimeSpan retryAfter) : Exception("Too much is waiting.")
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
