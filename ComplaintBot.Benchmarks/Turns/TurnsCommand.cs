using System.CommandLine;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Turns;

internal static class TurnsCommand
{
    public static Command Create(TimeProvider time)
    {
        var rounds = RunOptions.Number("--rounds", 7, 1, "Rounds of each side, after one to warm up.");
        var conversations = RunOptions.Number("--conversations", 3_000, 1, "Whole conversations in a round.");
        var peer = new Option<string>("--peer")
        {
            Description = "Where the peer's packages are kept; npm installs them there.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "complaintbot-peer"),
        };
        var command = new Command("turns", "One dialog on our SDK and on npm botbuilder, in turn. Needs node and npm.") { rounds, conversations, peer };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(peer)!, parsed.GetValue(rounds), parsed.GetValue(conversations), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string peerFolder, int rounds, int conversations, TimeProvider time, CancellationToken cancellationToken)
    {
        await PeerFolder.PrepareAsync(peerFolder, cancellationToken);
        using var peer = PeerProcess.Start(peerFolder);
        var figures = await new TurnsBench(Talk.Read(peerFolder), peer, rounds, conversations).RunAsync(cancellationToken);
        return Report.Write("turns", time, ok: figures.SameReplies, figures);
    }
}
