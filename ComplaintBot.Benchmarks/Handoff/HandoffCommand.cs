using System.CommandLine;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;

namespace ComplaintBot.Benchmarks.Handoff;

internal static class HandoffCommand
{
    public static Command Create(TimeProvider time)
    {
        var folder = RunOptions.Directory();
        var conversations = RunOptions.Number("--conversations", 200, 1, "Customers who threaten.");
        var within = RunOptions.Number("--within", 60, 1, "Seconds over which they come.");
        var agents = RunOptions.Number("--agents", 20, 1, "Who take them, each as many at once as Desk:Capacity says.");
        var pause = RunOptions.Number("--pause", 1_000, 0, "Milliseconds that an agent takes for an act, on average.");
        var desks = RunOptions.Number("--desks", 50, 0, "Desks open altogether; those beyond the agents' look on.");
        var waiting = RunOptions.Number("--waiting", 0, 0, "Others who wait meanwhile, for whom nobody comes.");
        var seed = RunOptions.Number("--seed", 1, 0, "Of all pauses.");
        var command = new Command("handoff", "Many conversations handed over at once to agents who race for them; the log is judged afterwards. The server runs in this process.")
        {
            folder, conversations, within, agents, pause, desks, waiting, seed,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(folder),
            new HandoffPlan(
                parsed.GetValue(conversations),
                TimeSpan.FromSeconds(parsed.GetValue(within)),
                parsed.GetValue(agents),
                TimeSpan.FromMilliseconds(parsed.GetValue(pause)),
                parsed.GetValue(desks),
                parsed.GetValue(waiting),
                parsed.GetValue(seed)),
            time,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? parent, HandoffPlan plan, TimeProvider time, CancellationToken cancellationToken)
    {
        using var folder = ScratchFolder.In(parent);
        var hours = new OfficeHours(time);
        await using var host = await InnerHost.StartAsync(folder.Path, hours, ["Listening:QuietMs=0", "Chat:TokensPerMinute=100000"], cancellationToken);
        var figures = await new HandoffBench(host, plan, hours).RunAsync(cancellationToken);
        return Report.Write("handoff", time, figures.IsClean, figures);
    }
}

/// <param name="Conversations">Customers who threaten.</param>
/// <param name="Within">They come in that time, at random.</param>
/// <param name="Agents">Who take them.</param>
/// <param name="Pause">Of an agent before an act, on average.</param>
/// <param name="Desks">Open altogether.</param>
/// <param name="Waiting">Others who wait.</param>
/// <param name="Seed">Of all that is random here.</param>
internal sealed record HandoffPlan(int Conversations, TimeSpan Within, int Agents, TimeSpan Pause, int Desks, int Waiting, int Seed);
