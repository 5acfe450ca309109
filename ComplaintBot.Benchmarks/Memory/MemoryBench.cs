using ComplaintBot.Benchmarks.Customers;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Reporting;
using ComplaintBot.Benchmarks.Wire;

namespace ComplaintBot.Benchmarks.Memory;

/// <summary>Conversations that were answered and now are silent, first without their sockets, then with them.</summary>
internal sealed class MemoryBench(HostProcess host, string pipe, TimeProvider time)
{
    /// <summary>As many as it takes until code, pools and the database's cache have their size.</summary>
    private const int WarmUp = 2_000;
    private const int AtOnce = 50;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public async Task<MemoryFigures> RunAsync(int conversations, int sockets, CancellationToken cancellationToken)
    {
        using var client = new DirectLineClient(host.Address);
        await CloseAsync(await OpenAsync(client, WarmUp, keep: false, cancellationToken));
        var before = await SettledAsync(cancellationToken);
        Report.Progress($"memory: warm; {conversations} conversations follow");
        await CloseAsync(await OpenAsync(client, conversations, keep: false, cancellationToken));
        var idle = await SettledAsync(cancellationToken);
        var open = await OpenAsync(client, sockets, keep: true, cancellationToken);
        var connected = await SettledAsync(cancellationToken);
        await CloseAsync(open);
        return new(before, idle, connected, conversations, sockets);
    }

    /// <param name="client">The server's client.</param>
    /// <param name="count">Of conversations, each with one message answered.</param>
    /// <param name="keep">Their sockets stay open; else each is closed once its message is answered.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Those whose sockets are open.</returns>
    private static async Task<IReadOnlyList<OpenConversation>> OpenAsync(DirectLineClient client, int count, bool keep, CancellationToken cancellationToken)
    {
        var open = new List<OpenConversation>();
        for (var first = 0; first < count; first += AtOnce)
        {
            var next = await Task.WhenAll(Enumerable.Range(first, Math.Min(AtOnce, count - first)).Select(number => AnsweredAsync(client, number, cancellationToken)));
            open.AddRange(next);
            if (!keep)
            {
                await CloseAsync(open);
                open.Clear();
            }
        }
        return open;
    }

    private static async Task<OpenConversation> AnsweredAsync(DirectLineClient client, int number, CancellationToken cancellationToken)
    {
        var conversation = await OpenConversation.BeginAsync(client, null, cancellationToken);
        await conversation.AskAsync(conversation.Write(Scripts.Line(number, 1)), cancellationToken);
        return conversation;
    }

    private static Task CloseAsync(IReadOnlyList<OpenConversation> conversations) =>
        Task.WhenAll(conversations.Select(conversation => conversation.DisposeAsync().AsTask()));

    private async Task<MemoryOf> SettledAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Settling, time, cancellationToken);
        return await MemoryOf.ReadAsync(host, pipe, cancellationToken);
    }
}
