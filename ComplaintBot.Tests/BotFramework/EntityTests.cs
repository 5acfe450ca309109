using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class EntityTests
{
    [Fact]
    public void An_entity_is_read_and_set_as_a_type()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("b"), "@bot"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("b", entity.GetAs<Mention>().Mentioned.Id);
    }

    [Fact]
    public void A_place_keeps_where_it_is()
    {
        var entity = new Entity();
        entity.SetAs(new GeoCoordinates(latitude: 31.23, longitude: 121.47, name: "上海"));

        var read = entity.GetAs<GeoCoordinates>();
        Assert.Equal((31.23, 121.47, "上海"), (read.Latitude, read.Longitude, read.Name));
    }

    [Fact]
    public void The_mention_of_the_bot_is_taken_out_of_the_text()
    {
        var message = Addressed("@bot 我要投诉");

        Assert.True(message.MentionsRecipient());
        Assert.False(message.MentionsId("u1"));
        Assert.Equal("我要投诉", message.RemoveRecipientMention());
        Assert.Equal("我要投诉", message.Text);
    }

    internal static Activity Addressed(string text, string mention = "@bot", ChannelAccount? mentioned = null)
    {
        var activity = ConversationOf.Incoming(text: text);
        var entity = new Entity();
        entity.SetAs(new Mention(mentioned ?? activity.Recipient, mention));
        activity.Entities = [entity];
        return activity;
    }
}
