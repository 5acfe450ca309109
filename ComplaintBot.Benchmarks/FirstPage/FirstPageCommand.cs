using System.CommandLine;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.FirstPage;

internal static class FirstPageCommand
{
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(5);

    public static Command Create(TimeProvider time)
    {
        var folder = RunOptions.Directory();
        var host = RunOptions.Host();
        var runs = RunOptions.Number("--runs", 3, 1, "Starts, each on an empty data folder.");
        var command = new Command("first-page", "From starting the server with no data to the page, its script and the bot's first word.") { folder, host, runs };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(folder), parsed.GetValue(host)!, parsed.GetValue(runs), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? parent, string program, int runs, TimeProvider time, CancellationToken cancellationToken)
    {
        var starts = new List<FirstPageStart>();
        for (var run = 1; run <= runs; run++)
        {
            using var folder = ScratchFolder.In(parent);
            starts.Add(await FirstPageStart.MeasureAsync(program, folder.Path, cancellationToken));
            Report.Progress($"first-page: start {run} of {runs}: the page after {starts[^1].PageMs:F0} ms");
        }
        return Report.Write("first-page", time, ok: true, new
        {
            slowestPageMs = starts.Max(start => start.PageMs),
            targetPageMs = Target.TotalMilliseconds,
            starts,
        });
    }
}
