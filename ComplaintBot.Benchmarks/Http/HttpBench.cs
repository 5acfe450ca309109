using System.Diagnostics;
using ComplaintBot.Benchmarks.Customers;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;
using ComplaintBot.Benchmarks.Wire;

namespace ComplaintBot.Benchmarks.Http;

/// <summary>A closed loop: each customer writes the next message when the last is answered.</summary>
internal sealed class HttpBench(HostProcess host, Load load, TimeProvider time)
{
    private const int OpenedAtOnce = 50;
    private readonly Latencies _latencies = new();
    private readonly Faults _faults = new();

    public async Task<HttpFigures> RunAsync(CancellationToken cancellationToken)
    {
        using var client = new DirectLineClient(host.Address);
        var open = await OpenAllAsync(client, cancellationToken);
        Report.Progress($"http: {open.Count} conversations are open after {host.Age.TotalSeconds:F1} s");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var customers = open.Select((conversation, number) => Task.Run(() => TalkAsync(client, conversation, number, stop.Token), CancellationToken.None)).ToList();
        await Task.Delay(load.WarmUp, time, cancellationToken);
        var before = Cpu.Now(host);
        _latencies.Open();
        await Task.Delay(load.Length, time, cancellationToken);
        _latencies.Close();
        var used = Cpu.Now(host).Since(before);
        var memory = host.MemoryBytes >> 20;
        await stop.CancelAsync();
        await Task.WhenAll(customers);
        return Figures(used, memory, await HostCounters.FailedTurnsAsync(host.Address, cancellationToken));
    }

    private static async Task<OpenConversation> BeginAsync(DirectLineClient client, CancellationToken cancellationToken) =>
        await OpenConversation.BeginAsync(client, null, cancellationToken);

    private async Task<IReadOnlyList<OpenConversation>> OpenAllAsync(DirectLineClient client, CancellationToken cancellationToken)
    {
        var open = new List<OpenConversation>(load.Conversations);
        while (open.Count < load.Conversations)
        {
            var next = Math.Min(OpenedAtOnce, load.Conversations - open.Count);
            open.AddRange(await Task.WhenAll(Enumerable.Range(0, next).Select(_ => BeginAsync(client, cancellationToken))));
        }
        return open;
    }

    /// <summary>One contact after another: where a script ends, the next customer comes.</summary>
    private async Task TalkAsync(DirectLineClient client, OpenConversation conversation, int number, CancellationToken stop)
    {
        // Nobody begins where everybody begins: the load is mixed from the first second.
        var message = number / Scripts.All.Count;
        for (; !stop.IsCancellationRequested; message++)
        {
            try
            {
                if (message > 0 && message % Scripts.All[number % Scripts.All.Count].Count == 0)
                {
                    await conversation.DisposeAsync();
                    conversation = await BeginAsync(client, CancellationToken.None);
                }
                var began = Stopwatch.GetTimestamp();
                _latencies.Add(began, await conversation.AskAsync(conversation.Write(Scripts.Line(number, message)), CancellationToken.None));
                await PauseAsync(stop);
            }
            catch (Exception fault) when (Faults.Counts(fault))
            {
                _faults.Add(fault);
            }
        }
        await conversation.DisposeAsync();
    }

    private async Task PauseAsync(CancellationToken stop)
    {
        if (load.Pause > TimeSpan.Zero)
        {
            await Task.Delay(load.Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private HttpFigures Figures(Cpu used, long memoryMb, long failedTurns) => new(
        _latencies.PerSecond,
        _latencies.Milliseconds(0.5),
        _latencies.Milliseconds(0.99),
        _latencies.Milliseconds(1),
        _latencies.Count,
        _faults.Count,
        _faults.First,
        failedTurns,
        Math.Round(_latencies.Seconds, 1),
        load.Conversations,
        load.Pause.TotalMilliseconds,
        Math.Round(used.Client / (used.Client + used.Host), 2),
        Math.Round(used.Host.TotalSeconds / _latencies.Seconds, 2),
        memoryMb);
}
