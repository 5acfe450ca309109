namespace ComplaintBot.Benchmarks.Crash;

/// <param name="Rounds">Kills.</param>
/// <param name="Conversations">Of all rounds.</param>
/// <param name="Acknowledged">Messages that the server had said it keeps, or took when they were sent again.</param>
/// <param name="SentAgain">Messages whose acknowledgement the kill took away; sent again with the same identity.</param>
/// <param name="Verdict">Over all conversations, read after the last round.</param>
/// <param name="RoundsNotClean">Rounds whose own check, right after the restart, found something.</param>
/// <param name="FailedTurns">Turns that threw after a restart, by the servers' own count.</param>
/// <param name="RestartMsMedian">From making the process to listening, on the data of the killed one.</param>
/// <param name="RestartMsMax">The same.</param>
/// <param name="AllAnsweredMsMax">From listening until every acknowledged message was answered.</param>
/// <param name="Seed">Repeats the run's instants with <c>--seed</c>; the machine's own timing stays its own.</param>
internal sealed record CrashFigures(
    int Rounds,
    int Conversations,
    int Acknowledged,
    int SentAgain,
    Verdict Verdict,
    int RoundsNotClean,
    long FailedTurns,
    double RestartMsMedian,
    double RestartMsMax,
    double AllAnsweredMsMax,
    int Seed)
{
    public bool IsClean => Verdict.IsClean && RoundsNotClean == 0 && FailedTurns == 0;
}
