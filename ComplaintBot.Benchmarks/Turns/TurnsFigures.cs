namespace ComplaintBot.Benchmarks.Turns;

/// <summary>Medians over the rounds, the first of which warmed up and does not count.</summary>
/// <param name="Ratio">Our turns by those of the peer when it runs the dialog as Microsoft's samples do, its fastest way.</param>
/// <param name="RatioToRunDialog">… when it runs it by <c>runDialog</c>, the counterpart of <c>Dialog.RunAsync</c>, which ours uses.</param>
/// <param name="TurnsPerSecond">Ours.</param>
/// <param name="PeerTurnsPerSecond">The peer's fastest way.</param>
/// <param name="PeerRunDialogTurnsPerSecond">The peer's <c>runDialog</c>.</param>
/// <param name="BytesPerTurn">Allocated by ours.</param>
/// <param name="StateBytes">Our stored state, where it was largest in a conversation.</param>
/// <param name="PeerStateBytes">The peer's.</param>
/// <param name="SameReplies">Both sides said the same.</param>
/// <param name="Rounds">Counted.</param>
/// <param name="TurnsPerRound">On each side.</param>
/// <param name="Stages">Where our turn's time and memory go, in a run of its own after the rounds.</param>
internal sealed record TurnsFigures(
    double Ratio,
    double RatioToRunDialog,
    double TurnsPerSecond,
    double PeerTurnsPerSecond,
    double PeerRunDialogTurnsPerSecond,
    long BytesPerTurn,
    int StateBytes,
    int PeerStateBytes,
    bool SameReplies,
    int Rounds,
    int TurnsPerRound,
    IReadOnlyList<StageFigures> Stages)
{
    public double TargetRatio { get; } = 10;

    public int TargetBytesPerTurn { get; } = 30 * 1_024;

    public int TargetStateBytes { get; } = 1_024;

    public static TurnsFigures Of(List<TurnRound> ours, List<TurnRound> peer, List<TurnRound> runDialog, long bytesPerTurn, IReadOnlyList<StageFigures> stages) => new(
        RatioOf(ours, peer),
        RatioOf(ours, runDialog),
        Median(ours),
        Median(peer),
        Median(runDialog),
        bytesPerTurn,
        ours[^1].StateBytes,
        peer[^1].StateBytes,
        ours[^1].Replies.SequenceEqual(peer[^1].Replies) && ours[^1].Replies.SequenceEqual(runDialog[^1].Replies),
        ours.Count - 1,
        ours[^1].Turns,
        stages);

    private static double RatioOf(List<TurnRound> ours, List<TurnRound> theirs) =>
        Math.Round(Median(ours.Zip(theirs, (our, their) => our.PerSecond / their.PerSecond)), 2);

    private static double Median(List<TurnRound> rounds) => Math.Round(Median(rounds.Select(round => round.PerSecond)));

    private static double Median(IEnumerable<double> rounds)
    {
        double[] sorted = [.. rounds.Skip(1).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
