using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Http;
using ComplaintBot.Benchmarks.Queue;
using ComplaintBot.Benchmarks.Reporting;
using ComplaintBot.Benchmarks.Wire;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;

namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>Customers at the one door, agents at the other; when all have been served, the log is judged.</summary>
internal sealed class HandoffBench(InnerHost host, HandoffPlan plan, TimeProvider time)
{
    private const int OpenedAtOnce = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Faults _faults = new();
    private readonly List<ThreatCustomer> _customers = [.. Enumerable.Range(0, plan.Conversations).Select(number => new ThreatCustomer(number, new Pauses(plan.Seed + number, time)))];

    public async Task<HandoffFigures> RunAsync(CancellationToken cancellationToken)
    {
        await host.Get<SqliteWriter>().RunAsync(statements => QueueRows.InsertWaiting(statements, plan.Waiting, time.GetUtcNow()));
        using var client = new DirectLineClient(host.Address);
        await OpenAllAsync(client, cancellationToken);
        using var moments = new Moments(host.Get<DeskFeed>());
        var floor = new Floor(host, _customers.ToDictionary(customer => customer.ConversationId, StringComparer.Ordinal), moments, time);
        Report.Progress($"handoff: {_customers.Count} conversations are open");
        var run = await HandoffRun.BeginAsync(host, cancellationToken);
        floor.Acts.Open();
        var agents = await ServeAsync(floor, cancellationToken);
        floor.Acts.Close();
        await run.EndAsync(cancellationToken);
        var verdict = await JudgeAsync(cancellationToken);
        await Task.WhenAll(_customers.Select(customer => customer.DisposeAsync().AsTask()));
        return Figures(floor, agents, run, verdict);
    }

    private async Task OpenAllAsync(DirectLineClient client, CancellationToken cancellationToken)
    {
        foreach (var next in _customers.Chunk(OpenedAtOnce))
        {
            await Task.WhenAll(next.Select(customer => customer.OpenAsync(client, cancellationToken)));
        }
    }

    private async Task<List<Agent>> ServeAsync(Floor floor, CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var agents = Enumerable.Range(0, plan.Agents).Select(number => new Agent(number, floor, new Pauses(plan.Seed - number - 1, time), plan.Pause)).ToList();
        var looking = Enumerable.Range(0, Math.Max(0, plan.Desks - plan.Agents)).Select(number => floor.Board.Look(new OpenDesk(number).Show)).ToList();
        var work = agents.ConvertAll(agent => Task.Run(() => agent.WorkAsync(leaving.Token), CancellationToken.None));
        await Task.WhenAll(_customers.Select(customer => TalkAsync(customer, cancellationToken)));
        Report.Progress($"handoff: all have told; {_customers.Count(customer => customer.Ended.IsCompleted)} have been served");
        await Task.WhenAll(_customers.Select(customer => customer.Ended)).WaitAsync(Patience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await leaving.CancelAsync();
        await Task.WhenAll(work).WaitAsync(Patience, time, cancellationToken);
        looking.ForEach(look => look.Dispose());
        return agents;
    }

    private async Task TalkAsync(ThreatCustomer customer, CancellationToken cancellationToken)
    {
        try
        {
            await customer.TalkAsync(plan.Within, cancellationToken);
        }
        catch (Exception fault) when (Faults.Counts(fault) && !cancellationToken.IsCancellationRequested)
        {
            _faults.Add(fault);
        }
    }

    private async Task<HandoffVerdict> JudgeAsync(CancellationToken cancellationToken)
    {
        await host.Get<ConversationLanes>().WhenIdleAsync().WaitAsync(cancellationToken);
        // What was committed last is still on its way over the sockets.
        await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
        var verdict = default(HandoffVerdict);
        foreach (var customer in _customers)
        {
            verdict += await TalkCheck.JudgeAsync(host.Get<IConversationLog>(), customer, cancellationToken);
        }
        return verdict;
    }

    private HandoffFigures Figures(Floor floor, List<Agent> agents, HandoffRun run, HandoffVerdict verdict)
    {
        var (seen, accepted) = (floor.Moments.UntilSeen(), floor.Moments.UntilAccepted());
        return new(
            plan.Conversations,
            plan.Agents,
            Math.Max(plan.Desks, plan.Agents),
            plan.Waiting,
            seen.Milliseconds(0.5),
            seen.Milliseconds(0.99),
            seen.Milliseconds(1),
            accepted.Milliseconds(0.5),
            accepted.Milliseconds(0.99),
            accepted.Milliseconds(1),
            floor.Acts.Milliseconds(0.5),
            floor.Acts.Milliseconds(0.99),
            floor.Acts.Milliseconds(1),
            floor.Acts.Count,
            agents.Sum(agent => agent.LostRaces),
            verdict,
            plan.Conversations - floor.Moments.HandedOver,
            floor.Moments.HandedOver - floor.Moments.Seen,
            floor.Moments.HandedOver - floor.Moments.Accepted,
            _customers.Count(customer => !customer.Ended.IsCompleted),
            floor.Refused,
            floor.Unanswered,
            run.FailedTurns,
            _faults.Count,
            _faults.First,
            Math.Round(run.Turns / run.Seconds, 1),
            run.Turns,
            Math.Round(run.Seconds, 1),
            Math.Round(run.ProcessorSeconds / run.Seconds, 2),
            run.LoadBefore,
            run.LoadAfter);
    }
}
