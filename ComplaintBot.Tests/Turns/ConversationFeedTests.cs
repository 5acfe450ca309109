using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Turns;

public sealed class ConversationFeedTests
{
    [Fact]
    public void A_listener_that_fell_behind_gets_no_later_row_before_it_has_looked_at_the_log()
    {
        var feed = new ConversationFeed();
        using var subscription = feed.Subscribe("c");
        var sequence = 0L;
        while (!subscription.Entries.CanCount || subscription.Entries.Count == sequence)
        {
            feed.Publish(Row(++sequence)); // until one doesn't fit
        }
        Assert.True(subscription.Entries.TryRead(out _)); // there is room again
        feed.Publish(Row(sequence + 1));
        var read = 1L;
        while (subscription.Entries.TryRead(out var row))
        {
            Assert.Equal(++read, row.Sequence);
        }
        Assert.Equal(sequence - 1, read);
        Assert.True(subscription.TakeLagged());
        feed.Publish(Row(sequence + 2));
        Assert.True(subscription.Entries.TryRead(out var next));
        Assert.Equal(sequence + 2, next.Sequence);
        Assert.False(subscription.TakeLagged());
    }

    private static LogEntry Row(long sequence) => new("c", sequence, DateTimeOffset.UnixEpoch, ActivityTypes.Message, default);
}
