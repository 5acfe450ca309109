using System.CommandLine;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Memory;

internal static class MemoryCommand
{
    public static Command Create(TimeProvider time)
    {
        var folder = RunOptions.Directory();
        var host = RunOptions.Host();
        var conversations = RunOptions.Number("--conversations", 20_000, 1, "Conversations that were answered and are idle.");
        var sockets = RunOptions.Number("--sockets", 500, 1, "Conversations with an idle web socket, after that.");
        var command = new Command("memory", "What idle conversations cost the server in memory.") { folder, host, conversations, sockets };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(folder), parsed.GetValue(host)!, parsed.GetValue(conversations), parsed.GetValue(sockets), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string? parent, string program, int conversations, int sockets, TimeProvider time, CancellationToken cancellationToken)
    {
        using var folder = ScratchFolder.In(parent);
        var pipe = Path.GetFileName(folder.Path);
        var hook = new Dictionary<string, string>
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            [StartupHook.PipeVariable] = pipe,
        };
        using var host = await HostProcess.StartAsync(program, folder.Path, ["Listening:QuietMs=0", "Chat:TokensPerMinute=100000"], hook, cancellationToken);
        var figures = await new MemoryBench(host, pipe, time).RunAsync(conversations, sockets, cancellationToken);
        return Report.Write("memory", time, ok: await HostCounters.FailedTurnsAsync(host.Address, cancellationToken) == 0, figures);
    }
}
