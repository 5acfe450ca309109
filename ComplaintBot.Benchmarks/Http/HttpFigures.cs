namespace ComplaintBot.Benchmarks.Http;

/// <param name="TurnsPerSecond">Messages answered, by the second.</param>
/// <param name="P50Ms">From just before the post to the first activity of the bot on the socket.</param>
/// <param name="P99Ms">The same.</param>
/// <param name="MaxMs">The same.</param>
/// <param name="Turns">Messages answered.</param>
/// <param name="Errors">Messages refused, or not answered within 20 seconds; sockets that broke.</param>
/// <param name="FirstError">What the first of them was.</param>
/// <param name="FailedTurns">Turns that threw, by the server's own count.</param>
/// <param name="Seconds">Measured.</param>
/// <param name="Conversations">At once.</param>
/// <param name="PauseMs">Of each customer between an answer and the next message.</param>
/// <param name="ClientShare">The client's part of the processor time that client and server used together.</param>
/// <param name="HostCores">Processors that the server kept busy.</param>
/// <param name="HostMemoryMb">Of the server at the end.</param>
internal sealed record HttpFigures(
    double TurnsPerSecond,
    double P50Ms,
    double P99Ms,
    double MaxMs,
    int Turns,
    int Errors,
    string? FirstError,
    long FailedTurns,
    double Seconds,
    int Conversations,
    double PauseMs,
    double ClientShare,
    double HostCores,
    long HostMemoryMb)
{
    public double TargetTurnsPerSecond { get; } = 1_000;

    public double TargetP99Ms { get; } = 250;
}
