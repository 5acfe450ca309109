using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>Committed replies on their way to channels that other services keep.</summary>
internal interface IOutboxStore
{
    /// <returns>Conversations that have something to bring.</returns>
    IReadOnlyList<string> Waiting();

    /// <returns>The conversation's oldest reply that was not acknowledged, due or not; null when there is none.</returns>
    Delivery? Next(string conversationId);

    /// <summary>It is done with.</summary>
    Task SettleAsync(Delivery delivery);

    Task PostponeAsync(Delivery delivery, DateTimeOffset due);

    /// <summary>It can't be brought, and the customer ought to have it: a person has to reach them another way.</summary>
    Task GiveUpAsync(Delivery delivery, DateTimeOffset at);
}

/// <param name="ConversationId">The conversation.</param>
/// <param name="Sequence">The reply's place in the log.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Type">The activity's type.</param>
/// <param name="Body">The reply, without id and timestamp.</param>
/// <param name="ReplyTo">The wire identity of the message that it answers, if that had one.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
/// <param name="Due">When to try.</param>
/// <param name="Address">Where the conversation is kept: an event addressed as the customer's last message was.</param>
internal sealed record Delivery(
    string ConversationId, long Sequence, DateTimeOffset At, string Type, ReadOnlyMemory<byte> Body, string? ReplyTo, int Attempts, DateTimeOffset Due, ReadOnlyMemory<byte> Address)
{
    /// <summary>Of the moment, and no evidence: worth one attempt.</summary>
    public bool IsPassing => Type is ActivityTypes.Typing or ActivityTypes.Trace;
}

/// <summary>The channel's side of the outbox.</summary>
internal interface IDeliveryDoor
{
    /// <summary>Tries once. Never throws but when cancelled.</summary>
    Task<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken);
}

/// <param name="Outcome">What became of it.</param>
/// <param name="RetryAfter">How long the other side asks to be left alone.</param>
/// <param name="Reason">Status or kind of failure, for the log; no content.</param>
internal sealed record DeliveryResult(DeliveryOutcome Outcome, TimeSpan? RetryAfter = null, string? Reason = null);

internal enum DeliveryOutcome
{
    Delivered,

    /// <summary>It did not arrive and may later.</summary>
    Failed,

    /// <summary>It may have arrived: the connection broke after it was sent.</summary>
    Unknown,

    /// <summary>It will never be taken.</summary>
    Refused,
}
