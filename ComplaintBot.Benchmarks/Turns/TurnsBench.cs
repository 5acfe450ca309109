using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>Ours and the peer in turn, so that whatever else the machine does falls on both.</summary>
internal sealed class TurnsBench(Talk talk, PeerProcess peer, int rounds, int conversations)
{
    private readonly OurSide _ours = new(talk);

    public async Task<TurnsFigures> RunAsync(CancellationToken cancellationToken)
    {
        List<TurnRound> ours = [];
        Dictionary<string, List<TurnRound>> peers = new() { ["dialogSet"] = [], ["runDialog"] = [] };
        var bytes = 0L;
        for (var round = 0; round <= rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            ours.Add(await _ours.RunAsync(conversations, cancellationToken));
            bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / ours[^1].Turns;
            foreach (var (way, done) in peers)
            {
                done.Add(await peer.RunAsync(way, conversations, cancellationToken));
            }
            Report.Progress(round == 0 ? "turns: warm" : $"turns: round {round} of {rounds}: {ours[^1].PerSecond:F0} turns/s, the peer {peers["dialogSet"][^1].PerSecond:F0}");
        }
        var stages = new StagedSide(talk);
        await stages.RunAsync(conversations, cancellationToken);
        return TurnsFigures.Of(ours, peers["dialogSet"], peers["runDialog"], bytes, await stages.RunAsync(conversations, cancellationToken));
    }
}
