namespace ComplaintBot.Dialogs.Cases;

/// <param name="MadeAt">When it was given.</param>
/// <param name="DueAt">By when somebody contacts the customer (+08:00).</param>
/// <param name="Urgency">The policy's row.</param>
/// <param name="ByPhone">By phone; else in the conversation.</param>
public sealed record PromiseRecord(DateTimeOffset MadeAt, DateTimeOffset DueAt, string Urgency, bool ByPhone)
{
    /// <summary>Why this moment: the marks of the reckoning.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>What became of it, be it after its time; null while nobody has said.</summary>
    public PromiseOutcome? Outcome { get; init; }

    /// <summary>When staff said so.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}

/// <summary>What became of a promised contact.</summary>
public enum PromiseOutcome
{
    /// <summary>The customer was contacted.</summary>
    Kept,

    /// <summary>It was tried, and nobody was reached.</summary>
    NotReached,

    /// <summary>Another time was agreed on.</summary>
    Moved,
}
