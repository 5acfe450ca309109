namespace ComplaintBot.Benchmarks.Handoff;

/// <param name="Conversations">Customers who threatened.</param>
/// <param name="Agents">Who took them.</param>
/// <param name="Desks">Open altogether.</param>
/// <param name="Waiting">Others who waited meanwhile.</param>
/// <param name="SeenP50Ms">From the handover's commit until it stands in some agent's queue.</param>
/// <param name="SeenP99Ms">The same.</param>
/// <param name="SeenMaxMs">The same.</param>
/// <param name="AcceptedP50Ms">From the handover's commit until an agent knows that they have it; what the agents take for it themselves is in it.</param>
/// <param name="AcceptedP99Ms">The same.</param>
/// <param name="AcceptedMaxMs">The same.</param>
/// <param name="ActP50Ms">From an agent's act until its outcome.</param>
/// <param name="ActP99Ms">The same.</param>
/// <param name="ActMaxMs">The same.</param>
/// <param name="Acts">Of all agents.</param>
/// <param name="LostRaces">Somebody else was faster, and the agent was told who.</param>
/// <param name="Verdict">What the log says.</param>
/// <param name="NeverHandedOver">Customers whose threat called nobody.</param>
/// <param name="NeverSeen">Handed over, and never in a queue.</param>
/// <param name="NeverAccepted">Handed over, and nobody took them.</param>
/// <param name="NeverEnded">Not brought to their end in a minute after the last came.</param>
/// <param name="Refused">Acts refused though nobody else was faster.</param>
/// <param name="Unanswered">Acts that had no outcome, however often they were asked for under the same name.</param>
/// <param name="FailedTurns">Turns that threw.</param>
/// <param name="Errors">Customers whose message was refused.</param>
/// <param name="FirstError">What the first of them was.</param>
/// <param name="TurnsPerSecond">Of the whole house.</param>
/// <param name="Turns">The same.</param>
/// <param name="Seconds">From the first customer to the last end.</param>
/// <param name="Cores">Processors kept busy by server, customers and agents together: they are one process.</param>
/// <param name="LoadAverage">Of the machine before, by everything that runs on it.</param>
/// <param name="LoadAverageAfter">The same at the end, with this run in it.</param>
internal sealed record HandoffFigures(
    int Conversations,
    int Agents,
    int Desks,
    int Waiting,
    double SeenP50Ms,
    double SeenP99Ms,
    double SeenMaxMs,
    double AcceptedP50Ms,
    double AcceptedP99Ms,
    double AcceptedMaxMs,
    double ActP50Ms,
    double ActP99Ms,
    double ActMaxMs,
    int Acts,
    int LostRaces,
    HandoffVerdict Verdict,
    int NeverHandedOver,
    int NeverSeen,
    int NeverAccepted,
    int NeverEnded,
    int Refused,
    int Unanswered,
    long FailedTurns,
    int Errors,
    string? FirstError,
    double TurnsPerSecond,
    long Turns,
    double Seconds,
    double Cores,
    double? LoadAverage,
    double? LoadAverageAfter)
{
    public double TargetSeenMs { get; } = 1_000;

    public bool IsClean => Verdict.IsClean && NeverHandedOver + NeverSeen + NeverAccepted + NeverEnded + Refused + Unanswered + FailedTurns + Errors == 0;
}
