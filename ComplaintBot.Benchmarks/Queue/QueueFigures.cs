namespace ComplaintBot.Benchmarks.Queue;

/// <param name="Rows">Conversations that wait.</param>
/// <param name="Past">Conversations that had a person and have none any more.</param>
/// <param name="Desks">Open at the same time.</param>
/// <param name="ReadP50Ms">One read of the whole queue.</param>
/// <param name="ReadP99Ms">The same.</param>
/// <param name="ReadMaxMs">The same.</param>
/// <param name="ReadBytes">Allocated by one read.</param>
/// <param name="ToldP50Ms">From a commit that changed the queue until the last desk has taken it in; nothing happened for 400 ms before.</param>
/// <param name="ToldP99Ms">The same.</param>
/// <param name="ToldMaxMs">The same.</param>
/// <param name="FanOutP50Ms">The part of it from the first desk to the last.</param>
/// <param name="IsWhole">All that wait were read.</param>
/// <param name="LoadAverage">Of the machine before, by everything that runs on it.</param>
internal sealed record QueueFigures(
    int Rows,
    int Past,
    int Desks,
    double ReadP50Ms,
    double ReadP99Ms,
    double ReadMaxMs,
    long ReadBytes,
    double ToldP50Ms,
    double ToldP99Ms,
    double ToldMaxMs,
    double FanOutP50Ms,
    bool IsWhole,
    double? LoadAverage);
