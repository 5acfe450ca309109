using System.CommandLine;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Queue;

internal static class QueueCommand
{
    public static Command Create(TimeProvider time)
    {
        var folder = RunOptions.Directory();
        var rows = RunOptions.Number("--rows", 5_000, 0, "Conversations that wait for a person.");
        var past = RunOptions.Number("--past", 100_000, 0, "Conversations that had a person and have none any more.");
        var desks = RunOptions.Number("--desks", 50, 1, "Desks that look on.");
        var reads = RunOptions.Number("--reads", 100, 1, "Reads measured, after 10 to warm up.");
        var changes = RunOptions.Number("--changes", 30, 1, "Changes told to all desks.");
        var command = new Command("queue", "The desk's queue when many wait: one read, and a change until the last open desk has it.") { folder, rows, past, desks, reads, changes };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(folder),
            new QueuePlan(parsed.GetValue(rows), parsed.GetValue(past), parsed.GetValue(desks), parsed.GetValue(reads), parsed.GetValue(changes)),
            time,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? parent, QueuePlan plan, TimeProvider time, CancellationToken cancellationToken)
    {
        using var folder = ScratchFolder.In(parent);
        await using var host = await InnerHost.StartAsync(folder.Path, time, [], cancellationToken);
        var figures = await new QueueBench(host, plan, time).RunAsync(cancellationToken);
        return Report.Write("queue", time, figures.IsWhole, figures);
    }
}

/// <param name="Rows">Conversations that wait.</param>
/// <param name="Past">Conversations that had a person.</param>
/// <param name="Desks">That look on.</param>
/// <param name="Reads">Measured.</param>
/// <param name="Changes">Told to all desks.</param>
internal sealed record QueuePlan(int Rows, int Past, int Desks, int Reads, int Changes);
