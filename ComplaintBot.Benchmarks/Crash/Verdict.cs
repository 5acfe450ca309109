namespace ComplaintBot.Benchmarks.Crash;

/// <summary>What was found in the logs after the kill. All zero: the promise was kept.</summary>
/// <param name="Lost">Acknowledged messages that are not in the log.</param>
/// <param name="Doubled">Messages that are in the log more than once, and messages that were answered by more than one turn.</param>
/// <param name="Disordered">Messages or replies that do not stand in the order in which they came.</param>
/// <param name="Unanswered">Acknowledged messages that no turn took up.</param>
/// <param name="Vanished">Activities that a customer had seen and that are not in the log.</param>
internal readonly record struct Verdict(int Lost, int Doubled, int Disordered, int Unanswered, int Vanished)
{
    public bool IsClean => this == default;

    public static Verdict operator +(Verdict one, Verdict other) => new(
        one.Lost + other.Lost,
        one.Doubled + other.Doubled,
        one.Disordered + other.Disordered,
        one.Unanswered + other.Unanswered,
        one.Vanished + other.Vanished);
}
