using System.Collections.Concurrent;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Turns;

public sealed class ConversationLanesTests
{
    [Fact]
    public async Task A_conversation_runs_one_turn_at_a_time_and_once_more_when_woken_meanwhile()
    {
        var (running, most, runs) = (0, 0, 0);
        using var gate = new SemaphoreSlim(0);
        var lanes = new ConversationLanes(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Interlocked.Increment(ref runs);
            await gate.WaitAsync();
            Interlocked.Decrement(ref running);
        });
        for (var i = 0; i < 5; i++)
        {
            lanes.Wake("a");
        }
        gate.Release(5);
        await lanes.WhenIdleAsync();
        Assert.Equal(1, most);
        Assert.InRange(runs, 1, 2);
    }

    [Fact]
    public async Task A_slow_conversation_holds_up_no_other()
    {
        using var gate = new SemaphoreSlim(0);
        var done = new ConcurrentQueue<string>();
        var other = new TaskCompletionSource();
        var lanes = new ConversationLanes(async id =>
        {
            if (id == "slow")
            {
                await gate.WaitAsync();
            }
            done.Enqueue(id);
            if (id == "quick")
            {
                other.SetResult();
            }
        });
        lanes.Wake("slow");
        lanes.Wake("quick");
        await other.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["quick"], done);
        gate.Release();
        await lanes.WhenIdleAsync();
    }
}
