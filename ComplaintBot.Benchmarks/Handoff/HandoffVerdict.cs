namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>What was found in the log afterwards. All zero: the promise was kept.</summary>
/// <param name="Lost">Messages that the server or the desk had said it keeps and that are not in the log, or that are there and never came to the customer's socket.</param>
/// <param name="Doubled">Messages that are in the log, or came to the customer, more than once.</param>
/// <param name="Disordered">Messages that do not stand, or did not come, in the order in which they were said.</param>
/// <param name="AssignedTwice">Places of the log where somebody got or used a conversation that another one had.</param>
internal readonly record struct HandoffVerdict(int Lost, int Doubled, int Disordered, int AssignedTwice)
{
    public bool IsClean => this == default;

    public static HandoffVerdict operator +(HandoffVerdict one, HandoffVerdict other) => new(
        one.Lost + other.Lost,
        one.Doubled + other.Doubled,
        one.Disordered + other.Disordered,
        one.AssignedTwice + other.AssignedTwice);
}
