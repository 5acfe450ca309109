using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;
using ComplaintBot.Benchmarks.Wire;

namespace ComplaintBot.Benchmarks.Crash;

/// <summary>Round after round on the same data; at the end the conversations of all rounds are read once more.</summary>
internal sealed class CrashBench(string program, string dataFolder, CrashPlan plan, TimeProvider time)
{
    private readonly List<CrashRound> _rounds = [];
    private readonly List<double> _restarts = [];
    private int _notClean;
    private long _failedTurns;

    public async Task<CrashFigures> RunAsync(CancellationToken cancellationToken)
    {
        var random = new Random(plan.Seed);
        var host = await StartAsync(cancellationToken);
        try
        {
            while (_rounds.Count < plan.Rounds)
            {
                var round = new CrashRound(plan.Conversations, random, time);
                _rounds.Add(round);
                await round.LoadAndKillAsync(host, cancellationToken);
                host.Dispose();
                host = await StartAsync(cancellationToken);
                await JudgeAsync(round, host, cancellationToken);
            }
            using var client = new DirectLineClient(host.Address);
            return Figures(await JudgeAllAsync(client, cancellationToken));
        }
        finally
        {
            host.Dispose();
        }
    }

    private Task<HostProcess> StartAsync(CancellationToken cancellationToken) =>
        HostProcess.StartAsync(program, dataFolder, ["Listening:QuietMs=0", "Chat:TokensPerMinute=100000"], cancellationToken);

    private async Task JudgeAsync(CrashRound round, HostProcess host, CancellationToken cancellationToken)
    {
        _restarts.Add(host.StartTime.TotalMilliseconds);
        var verdict = await round.JudgeAsync(host, cancellationToken);
        var failed = await HostCounters.FailedTurnsAsync(host.Address, cancellationToken);
        _failedTurns += failed;
        _notClean += verdict.IsClean ? 0 : 1;
        Report.Progress(
            $"crash: round {_rounds.Count} of {plan.Rounds}: {round.Customers.Sum(customer => customer.Acknowledged)} acknowledged, {round.SentAgain} sent again, "
            + $"listening after {host.StartTime.TotalMilliseconds:F0} ms, all answered {round.AnsweredAfter.TotalMilliseconds:F0} ms later, {failed} turns failed; {verdict}");
    }

    private async Task<Verdict> JudgeAllAsync(DirectLineClient client, CancellationToken cancellationToken)
    {
        var verdict = default(Verdict);
        foreach (var round in _rounds)
        {
            verdict += await round.JudgeAsync(client, cancellationToken);
        }
        return verdict;
    }

    private CrashFigures Figures(Verdict verdict)
    {
        var restarts = _restarts.Order().ToList();
        return new(
            _rounds.Count,
            _rounds.Sum(round => round.Customers.Count),
            _rounds.Sum(round => round.Customers.Sum(customer => customer.Acknowledged)),
            _rounds.Sum(round => round.SentAgain),
            verdict,
            _notClean,
            _failedTurns,
            Math.Round(restarts[restarts.Count / 2]),
            Math.Round(restarts[^1]),
            Math.Round(_rounds.Max(round => round.AnsweredAfter.TotalMilliseconds)),
            plan.Seed);
    }
}
