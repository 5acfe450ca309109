using System.CommandLine;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Http;

internal static class HttpCommand
{
    public static Command Create(TimeProvider time)
    {
        var folder = RunOptions.Directory();
        var host = RunOptions.Host();
        var conversations = RunOptions.Number("--conversations", 500, 1, "Conversations with an open web socket.");
        var seconds = RunOptions.Number("--seconds", 20, 1, "Seconds measured.");
        var warmUp = RunOptions.Number("--warm-up", 5, 0, "Seconds of load before.");
        var pause = RunOptions.Number("--pause", 0, 0, "Milliseconds of a customer between an answer and the next message.");
        var command = new Command("http", "From posting a message to the bot's first word on the web socket, through a server of its own.")
        {
            folder, host, conversations, seconds, warmUp, pause,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(folder),
            parsed.GetValue(host)!,
            new Load(
                parsed.GetValue(conversations),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
                TimeSpan.FromMilliseconds(parsed.GetValue(pause))),
            time,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? parent, string program, Load load, TimeProvider time, CancellationToken cancellationToken)
    {
        using var folder = ScratchFolder.In(parent);
        using var host = await HostProcess.StartAsync(program, folder.Path, ["Listening:QuietMs=0", "Chat:TokensPerMinute=100000"], cancellationToken);
        var figures = await new HttpBench(host, load, time).RunAsync(cancellationToken);
        return Report.Write("http", time, ok: figures is { Errors: 0, FailedTurns: 0 }, figures);
    }
}

/// <param name="Conversations">Customers at once.</param>
/// <param name="Length">Measured.</param>
/// <param name="WarmUp">Before, not measured.</param>
/// <param name="Pause">Of a customer between an answer and the next message; zero: as fast as the server answers.</param>
internal sealed record Load(int Conversations, TimeSpan Length, TimeSpan WarmUp, TimeSpan Pause);
