using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Http;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Connector;

/// <summary>A closed loop through the Bot Framework's door, replies by the outbox.</summary>
internal sealed class ConnectorBench(HostProcess host, FakeChannel channel, Load load, TimeProvider time)
{
    private readonly Latencies _latencies = new();
    private readonly Faults _faults = new();

    public async Task<ConnectorFigures> RunAsync(CancellationToken cancellationToken)
    {
        using var server = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Address };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var customers = Enumerable.Range(0, load.Conversations)
            .Select(number => Task.Run(() => TalkAsync(new(server, channel, number), stop.Token), CancellationToken.None)).ToList();
        await Task.Delay(load.WarmUp, time, cancellationToken);
        var (before, replies) = (Cpu.Now(host), channel.Replies);
        _latencies.Open();
        await Task.Delay(load.Length, time, cancellationToken);
        _latencies.Close();
        var used = Cpu.Now(host).Since(before);
        replies = channel.Replies - replies;
        await stop.CancelAsync();
        await Task.WhenAll(customers);
        return Figures(used, replies, await HostCounters.FailedTurnsAsync(host.Address, cancellationToken));
    }

    private async Task TalkAsync(ChannelCustomer customer, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var (began, answered) = await customer.AskAsync();
                _latencies.Add(began, answered);
            }
            catch (Exception fault) when (Faults.Counts(fault))
            {
                _faults.Add(fault);
            }
        }
    }

    private ConnectorFigures Figures(Cpu used, int replies, long failedTurns) => new(
        _latencies.PerSecond,
        _latencies.Milliseconds(0.5),
        _latencies.Milliseconds(0.99),
        _latencies.Milliseconds(1),
        _latencies.Count,
        Math.Round(replies / _latencies.Seconds, 1),
        _faults.Count,
        _faults.First,
        failedTurns,
        Math.Round(_latencies.Seconds, 1),
        load.Conversations,
        Math.Round(used.Client / (used.Client + used.Host), 2),
        Math.Round(used.Host.TotalSeconds / _latencies.Seconds, 2));
}
