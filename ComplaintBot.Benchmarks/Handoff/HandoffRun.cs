using System.Diagnostics;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>What the house did between the first customer and the last end, by its own counters.</summary>
internal sealed class HandoffRun
{
    private readonly InnerHost _host;
    private readonly long _turnsBefore;
    private readonly TimeSpan _processorBefore = Processor();
    private readonly long _began = Stopwatch.GetTimestamp();

    private HandoffRun(InnerHost host, long turns) => (_host, _turnsBefore) = (host, turns);

    public double? LoadBefore { get; } = LoadAverage.Now();

    public double? LoadAfter { get; private set; }

    public double Seconds { get; private set; }

    public double ProcessorSeconds { get; private set; }

    public long Turns { get; private set; }

    public long FailedTurns { get; private set; }

    public static async Task<HandoffRun> BeginAsync(InnerHost host, CancellationToken cancellationToken) =>
        new(host, await HostCounters.TurnsAsync(host.Address, cancellationToken));

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        Seconds = Stopwatch.GetElapsedTime(_began).TotalSeconds;
        ProcessorSeconds = (Processor() - _processorBefore).TotalSeconds;
        LoadAfter = LoadAverage.Now();
        Turns = await HostCounters.TurnsAsync(_host.Address, cancellationToken) - _turnsBefore;
        FailedTurns = await HostCounters.FailedTurnsAsync(_host.Address, cancellationToken);
    }

    private static TimeSpan Processor()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}
