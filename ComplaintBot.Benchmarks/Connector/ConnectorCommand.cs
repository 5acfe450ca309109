using System.CommandLine;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Http;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Connector;

internal static class ConnectorCommand
{
    public static Command Create(TimeProvider time)
    {
        var folder = RunOptions.Directory();
        var host = RunOptions.Host();
        var conversations = RunOptions.Number("--conversations", 64, 1, "Conversations in flight.");
        var seconds = RunOptions.Number("--seconds", 20, 1, "Seconds measured.");
        var warmUp = RunOptions.Number("--warm-up", 5, 0, "Seconds of load before.");
        var command = new Command("connector", "From posting to /api/messages to the first reply at a channel on this machine.") { folder, host, conversations, seconds, warmUp };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(folder),
            parsed.GetValue(host)!,
            new Load(
                parsed.GetValue(conversations),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
                Pause: TimeSpan.Zero),
            time,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? parent, string program, Load load, TimeProvider time, CancellationToken cancellationToken)
    {
        using var folder = ScratchFolder.In(parent);
        await using var channel = await FakeChannel.StartAsync(cancellationToken);
        using var host = await HostProcess.StartAsync(program, folder.Path, ["Listening:QuietMs=0"], cancellationToken);
        var figures = await new ConnectorBench(host, channel, load, time).RunAsync(cancellationToken);
        return Report.Write("connector", time, ok: figures is { Errors: 0, FailedTurns: 0 }, figures);
    }
}
