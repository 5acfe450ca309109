using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Turns;

/// <summary>Which of the accepted activities a turn is about.</summary>
public sealed class TurnInputTests
{
    [Theory]
    [InlineData(1, "user", "bot")]
    [InlineData(2, "bot", "user")]
    [InlineData(2, "user", "other")]
    [InlineData(2, "bot", "bot")]
    [InlineData(2, "user", null)]
    public void Of_two_that_came_in_one_turn_the_one_to_be_greeted_is_seen(long seen, string first, string? second)
    {
        var input = TurnInput.From(Snapshot(Joined(first), second is null ? new Activity { Type = ActivityTypes.EndOfConversation } : Joined(second)), DateTimeOffset.UnixEpoch);
        Assert.Equal((seen, ActivityIds.For("c1", seen)), (input.Sequence, input.Activity.Id));
    }

    [Fact]
    public void A_message_is_seen_before_the_news_after_it()
    {
        var input = TurnInput.From(Snapshot(new Activity { Type = ActivityTypes.Message, Text = "hello" }, Joined("user")), DateTimeOffset.UnixEpoch);
        Assert.Equal((1, "hello"), (input.Sequence, input.Activity.Text));
    }

    private static Activity Joined(string who) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Recipient = new ChannelAccount("bot"),
        MembersAdded = [new ChannelAccount(who)],
    };

    private static Snapshot Snapshot(params Activity[] inputs) => new(
        "c1", "test", default, IsOutside: true, IsWithPerson: false, Version: 0,
        [.. inputs.Select((input, i) => new LogEntry("c1", i + 1, DateTimeOffset.UnixEpoch, input.Type, SdkJson.WriteBody(input)))],
        StaffInputs: new Dictionary<long, StaffInput>(), HasFreshInput: true, IsAwaited: false, HasFailedBefore: false, [], new Dictionary<string, ReadOnlyMemory<byte>>());
}
