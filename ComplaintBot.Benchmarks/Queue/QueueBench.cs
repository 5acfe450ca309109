using System.Diagnostics;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;
using ComplaintBot.Desk.Queue;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;

namespace ComplaintBot.Benchmarks.Queue;

/// <summary>The queue when many wait: one read, and from a commit until the last of many open desks has it.</summary>
internal sealed class QueueBench(InnerHost host, QueuePlan plan, TimeProvider time)
{
    private const int WarmUp = 10;
    private readonly QueueBoard _board = host.Get<QueueBoard>();
    private readonly DeskFeed _feed = host.Get<DeskFeed>();

    public async Task<QueueFigures> RunAsync(CancellationToken cancellationToken)
    {
        await host.Get<SqliteWriter>().RunAsync(statements => QueueRows.InsertPast(statements, plan.Past, time.GetUtcNow()));
        await host.Get<SqliteWriter>().RunAsync(statements => QueueRows.InsertWaiting(statements, plan.Rows, time.GetUtcNow()));
        Read(WarmUp);
        var load = LoadAverage.Now();
        var (reads, bytes) = Read(plan.Reads);
        Report.Progress($"queue: {plan.Rows} wait, a read takes {reads.Milliseconds(0.5)} ms");
        var (told, fanOut) = await TellAsync(cancellationToken);
        return new(
            plan.Rows,
            plan.Past,
            plan.Desks,
            reads.Milliseconds(0.5),
            reads.Milliseconds(0.99),
            reads.Milliseconds(1),
            bytes,
            told.Milliseconds(0.5),
            told.Milliseconds(0.99),
            told.Milliseconds(1),
            fanOut.Milliseconds(0.5),
            _board.Read().Waiting.Count == plan.Rows,
            load);
    }

    private (Latencies Reads, long Bytes) Read(int times)
    {
        var reads = new Latencies();
        reads.Open();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var read = 0; read < times; read++)
        {
            var began = Stopwatch.GetTimestamp();
            _board.Read();
            reads.Add(began, Stopwatch.GetTimestamp());
        }
        return (reads, (GC.GetAllocatedBytesForCurrentThread() - before) / times);
    }

    /// <summary>Changes far enough apart that none waits for the board's rest.</summary>
    private async Task<(Latencies Told, Latencies FanOut)> TellAsync(CancellationToken cancellationToken)
    {
        var (told, fanOut) = (new Latencies(), new Latencies());
        var desks = Enumerable.Range(0, plan.Desks).Select(number => new OpenDesk(number)).ToList();
        var looking = desks.ConvertAll(desk => _board.Look(desk.Show));
        told.Open();
        fanOut.Open();
        for (var change = 0; change < plan.Changes; change++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(400), time, cancellationToken);
            var (first, last) = (desks[0].NextAsync(), desks[^1].NextAsync());
            var began = Stopwatch.GetTimestamp();
            _feed.Publish("waiting000000");
            told.Add(began, await last);
            fanOut.Add(await first, await last);
        }
        looking.ForEach(look => look.Dispose());
        return (told, fanOut);
    }
}
