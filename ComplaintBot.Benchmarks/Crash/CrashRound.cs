using System.Diagnostics;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Wire;

namespace ComplaintBot.Benchmarks.Crash;

/// <summary>New customers write until the server is killed; the next server's answers are judged.</summary>
internal sealed class CrashRound(int conversations, Random random, TimeProvider time)
{
    private const int ShortestMs = 100;
    private const int LongestMs = 1_500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public IReadOnlyList<CrashCustomer> Customers { get; } =
        [.. Enumerable.Range(0, conversations).Select(number => new CrashCustomer(number, new Random(random.Next())))];

    public int SentAgain { get; private set; }

    /// <summary>From the call until every acknowledged message was answered.</summary>
    public TimeSpan AnsweredAfter { get; private set; }

    public async Task LoadAndKillAsync(HostProcess host, CancellationToken cancellationToken)
    {
        using var client = new DirectLineClient(host.Address);
        var open = await Task.WhenAll(Customers.Select(customer => customer.OpenAsync(client, cancellationToken)));
        var talking = Customers.Zip(open, (customer, conversation) => customer.TalkAsync(conversation, cancellationToken)).ToList();
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(ShortestMs, LongestMs)), time, cancellationToken);
        host.Kill();
        await Task.WhenAll(talking);
    }

    public async Task<Verdict> JudgeAsync(HostProcess host, CancellationToken cancellationToken)
    {
        using var client = new DirectLineClient(host.Address);
        var began = Stopwatch.GetTimestamp();
        SentAgain = (await Task.WhenAll(Customers.Select(customer => customer.SendAgainAsync(client, cancellationToken)))).Sum();
        using var look = new PeriodicTimer(Look, time);
        while (!await AreAnsweredAsync(client, cancellationToken) && Stopwatch.GetElapsedTime(began) < Patience)
        {
            await look.WaitForNextTickAsync(cancellationToken);
        }
        AnsweredAfter = Stopwatch.GetElapsedTime(began);
        return await JudgeAsync(client, cancellationToken);
    }

    /// <summary>As the log stands now.</summary>
    public async Task<Verdict> JudgeAsync(DirectLineClient client, CancellationToken cancellationToken)
    {
        var verdict = default(Verdict);
        foreach (var customer in Customers)
        {
            verdict += await customer.JudgeAsync(client, cancellationToken);
        }
        return verdict;
    }

    private async Task<bool> AreAnsweredAsync(DirectLineClient client, CancellationToken cancellationToken)
    {
        foreach (var customer in Customers)
        {
            if (!await customer.IsAnsweredAsync(client, cancellationToken))
            {
                return false;
            }
        }
        return true;
    }
}
