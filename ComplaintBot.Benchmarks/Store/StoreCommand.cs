using System.CommandLine;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Store;

internal static class StoreCommand
{
    public static Command Create(TimeProvider time)
    {
        var folder = RunOptions.Directory();
        var inFlight = RunOptions.Number("--in-flight", 32, 1, "Turns at once.");
        var seconds = RunOptions.Number("--seconds", 10, 1, "Seconds measured, after 2 to warm up.");
        var command = new Command("store", "Durable turns a second on SQLite, beside the disk's own flushes.") { folder, inFlight, seconds };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(folder), parsed.GetValue(inFlight), TimeSpan.FromSeconds(parsed.GetValue(seconds)), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? parent, int inFlight, TimeSpan length, TimeProvider time, CancellationToken cancellationToken)
    {
        using var folder = ScratchFolder.In(parent);
        Report.Progress($"store: {inFlight} turns in flight, in {folder.Path} ({folder.FileSystem})");
        var before = DiskFlushes.PerSecond(folder.Path);
        using var bench = await StoreBench.OpenAsync(new DataFolder(Path.Combine(folder.Path, "data")), time);
        var alone = await bench.RunAsync(1, TimeSpan.FromSeconds(3), time, cancellationToken);
        var turns = await bench.RunAsync(inFlight, length, time, cancellationToken);
        var flushes = Math.Round((before + DiskFlushes.PerSecond(folder.Path)) / 2, 1);
        return Report.Write("store", time, ok: true, new
        {
            turnsPerSecond = turns.PerSecond,
            p50Ms = turns.Milliseconds(0.5),
            p99Ms = turns.Milliseconds(0.99),
            turns = turns.Count,
            seconds = Math.Round(turns.Seconds, 1),
            inFlight,
            flushesPerSecond = flushes,
            ratio = Math.Round(turns.PerSecond / flushes, 2),
            targetRatio = 2.0,
            turnsPerSecondAlone = alone.PerSecond,
            fileSystem = folder.FileSystem,
        });
    }
}
