using System.Threading.Channels;
using ComplaintBot.Desk.Presence;
using ComplaintBot.Desk.Queue;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>Looks at the queue and takes from its top what nobody has, as long as there is room: so do all others.</summary>
internal sealed class Agent(int number, Floor floor, Pauses pauses, TimeSpan pause)
{
    private readonly StaffMember _member = new($"agent{number:D2}", $"Agent {number:D2}");
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private readonly List<Task> _talks = [];
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private QueueSnapshot _queue = QueueSnapshot.Empty;
    private int _held;

    /// <summary>Somebody else was faster.</summary>
    public int LostRaces { get; private set; }

    /// <param name="leaving">The end of the day: what is held is brought to its end.</param>
    public async Task WorkAsync(CancellationToken leaving)
    {
        var presence = floor.Host.Get<DeskPresence>();
        presence.Come(_member, _member.Id);
        using var looking = floor.Board.Look(Show);
        Show(floor.Board.Read());
        await using var over = leaving.Register(() => _news.Writer.TryComplete());
        while (await _news.Reader.WaitToReadAsync(CancellationToken.None))
        {
            _news.Reader.TryRead(out _);
            await TakeWhileThereIsRoomAsync(presence.Capacity);
        }
        await Task.WhenAll(_talks);
        presence.Go(_member, _member.Id);
    }

    private void Show(QueueSnapshot queue)
    {
        floor.Moments.See(queue);
        Volatile.Write(ref _queue, queue);
        _news.Writer.TryWrite(true);
    }

    private async Task TakeWhileThereIsRoomAsync(int capacity)
    {
        while (Volatile.Read(ref _held) < capacity && Next() is not null)
        {
            await pauses.AboutAsync(pause, CancellationToken.None);
            if (Next() is { } item)
            {
                await TakeAsync(item.ConversationId);
            }
        }
    }

    /// <summary>The top of what is on the screen, which may be a moment old.</summary>
    private QueueItem? Next() => Volatile.Read(ref _queue).Waiting.FirstOrDefault(item => floor.Customers.ContainsKey(item.ConversationId) && !_tried.Contains(item.ConversationId));

    private async Task TakeAsync(string conversationId)
    {
        _tried.Add(conversationId);
        var outcome = await floor.ActAsync(conversationId, new(StaffActKind.Accept, _member));
        if (outcome is not { IsDone: true })
        {
            LostRaces += outcome?.Refusal == StaffRefusal.TakenByOther ? 1 : 0;
            return;
        }
        floor.Moments.Accept(conversationId);
        Interlocked.Increment(ref _held);
        _talks.Add(TalkAsync(conversationId));
    }

    private async Task TalkAsync(string conversationId)
    {
        await new AgentTalk(floor, _member, floor.Customers[conversationId], pauses, pause).RunAsync();
        Interlocked.Decrement(ref _held);
        _news.Writer.TryWrite(true);
    }
}
