namespace ComplaintBot.Benchmarks.Turns;

/// <summary>Some whole conversations on one side.</summary>
/// <param name="Turns">Messages answered.</param>
/// <param name="Seconds">That they took.</param>
/// <param name="StateBytes">The stored state where it was largest.</param>
/// <param name="Replies">Of the last conversation.</param>
internal sealed record TurnRound(int Turns, double Seconds, int StateBytes, IReadOnlyList<string> Replies)
{
    public double PerSecond => Turns / Seconds;
}
