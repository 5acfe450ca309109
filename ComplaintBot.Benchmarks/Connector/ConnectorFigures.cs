namespace ComplaintBot.Benchmarks.Connector;

/// <param name="TurnsPerSecond">Messages answered, by the second.</param>
/// <param name="P50Ms">From just before the post to the first reply at the channel.</param>
/// <param name="P99Ms">The same.</param>
/// <param name="MaxMs">The same.</param>
/// <param name="Turns">Messages answered.</param>
/// <param name="RepliesPerSecond">That the channel got: a turn has one or more.</param>
/// <param name="Errors">Messages refused, or not answered within 20 seconds.</param>
/// <param name="FirstError">What the first of them was.</param>
/// <param name="FailedTurns">Turns that threw, by the server's own count.</param>
/// <param name="Seconds">Measured.</param>
/// <param name="Conversations">At once.</param>
/// <param name="ClientShare">The part of client and channel in the processor time that they and the server used.</param>
/// <param name="HostCores">Processors that the server kept busy.</param>
internal sealed record ConnectorFigures(
    double TurnsPerSecond,
    double P50Ms,
    double P99Ms,
    double MaxMs,
    int Turns,
    double RepliesPerSecond,
    int Errors,
    string? FirstError,
    long FailedTurns,
    double Seconds,
    int Conversations,
    double ClientShare,
    double HostCores);
