using System.CommandLine;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Crash;

internal static class CrashCommand
{
    public static Command Create(TimeProvider time)
    {
        var folder = RunOptions.Directory();
        var host = RunOptions.Host();
        var rounds = RunOptions.Number("--rounds", 30, 1, "How often the server is killed.");
        var conversations = RunOptions.Number("--conversations", 20, 1, "New conversations in each round.");
        var seed = RunOptions.Number("--seed", 0, 0, "Of the instants and the bursts; 0: a new one.");
        var command = new Command("crash", "Kills the server (kill -9) under load, starts it again, and reads every conversation.") { folder, host, rounds, conversations, seed };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(folder),
            parsed.GetValue(host)!,
            new CrashPlan(parsed.GetValue(rounds), parsed.GetValue(conversations), parsed.GetValue(seed) is var given and > 0 ? given : Environment.TickCount),
            time,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? parent, string program, CrashPlan plan, TimeProvider time, CancellationToken cancellationToken)
    {
        using var folder = ScratchFolder.In(parent);
        var figures = await new CrashBench(program, folder.Path, plan, time).RunAsync(cancellationToken);
        return Report.Write("crash", time, ok: figures.IsClean, figures);
    }
}

/// <param name="Rounds">Kills.</param>
/// <param name="Conversations">New ones in each round.</param>
/// <param name="Seed">Of all that is random here.</param>
internal sealed record CrashPlan(int Rounds, int Conversations, int Seed);
