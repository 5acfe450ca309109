using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class ActivityTests
{
    [Fact]
    public void A_reply_goes_back_to_where_the_activity_came_from()
    {
        var reply = ConversationOf.Incoming().CreateReply("您好");

        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Equal("https://bot.example", reply.ServiceUrl);
        Assert.Equal("test", reply.ChannelId);
        Assert.Equal("b1", reply.From.Id);
        Assert.Equal("u1", reply.Recipient.Id);
        Assert.Equal("c1", reply.Conversation.Id);
        Assert.Equal("a1", reply.ReplyToId);
        Assert.Equal("zh-CN", reply.Locale);
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("emulator", "a1")]
    public void A_reference_to_a_conversation_update_has_no_activity_id_on_direct_line(string channelId, string? expected)
    {
        var activity = ConversationOf.Incoming(channelId);
        activity.Type = ActivityTypes.ConversationUpdate;

        Assert.Equal(expected, activity.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_message_on_direct_line_keeps_its_id_in_the_reference() =>
        Assert.Equal("a1", ConversationOf.Incoming("directline").GetConversationReference().ActivityId);

    [Fact]
    public void Applying_a_reference_addresses_an_answer()
    {
        var answer = new Activity(ActivityTypes.Message).ApplyConversationReference(ConversationOf.Incoming().GetConversationReference());

        Assert.Equal(("b1", "u1", "a1"), (answer.From.Id, answer.Recipient.Id, answer.ReplyToId));
    }

    [Fact]
    public void A_reference_continues_as_an_event_from_the_user()
    {
        var continuation = ConversationOf.Incoming().GetConversationReference().GetContinuationActivity();

        Assert.Equal(ActivityTypes.Event, continuation.Type);
        Assert.Equal(ActivityEventNames.ContinueConversation, continuation.Name);
        Assert.Equal(("u1", "b1"), (continuation.From.Id, continuation.Recipient.Id));
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public void Channel_data_is_read_as_a_type_whatever_it_was_made_of()
    {
        var activity = new Activity { ChannelData = new { postBack = true } };

        Assert.True(activity.GetChannelData<Extras>().PostBack);
        Assert.True(activity.TryGetChannelData<Extras>(out _));
        Assert.False(new Activity().TryGetChannelData<Extras>(out _));
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<Extras>(out _));
    }

    [Fact]
    public void An_activity_is_seen_as_its_own_kind_only()
    {
        var activity = new Activity(ActivityTypes.Event);

        Assert.NotNull(activity.AsEventActivity());
        Assert.Null(activity.AsMessageActivity());
        Assert.NotNull(new Activity("message/special").AsMessageActivity());
        Assert.Null(new Activity("messageUpdate").AsMessageActivity());
    }

    private sealed record Extras(bool PostBack);
}
