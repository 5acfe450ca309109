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

    /// <summary>The customer is typing: listening goes on a little. Not logged.</summary>
    void Typing(string conversationId);
}

/// <summary>More is waiting than the house will hold; nothing of the refused call was kept.</summary>
/// <param name="retryAfter">When to try again.</param>
public sealed class BusyException(TimeSpan retryAfter) : Exception("Too much is waiting.")
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
