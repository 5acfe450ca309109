using ComplaintBot.Tests.Front;
using ComplaintBot.Tests.Review;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Channels.Connector;

/// <summary>Channels tell of comings and goings between the messages, from accounts of their own choice.</summary>
public sealed class WhoSpeaks
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task The_customer_is_who_writes_and_not_who_came_first()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        await channel.PostAsync(server, News(channel, from: "bot1", joined: "user1"));
        await server.SettleAsync();
        await channel.SayAsync(server, "保单被扣了两次钱");
        await channel.PostAsync(server, News(channel, from: "bot1", joined: "bot1"));
        await server.SettleAsync();
        Assert.Equal("user1", (await server.Get<IConversationLog>().FindAsync(channel.HouseId(server), TestContext.Current.CancellationToken))!.UserId);
    }

    [Fact]
    public async Task A_transcript_takes_every_line_for_whose_it_is_though_the_first_came_from_the_bots_account()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        await channel.PostAsync(server, News(channel, from: "bot1", joined: "user1"));
        await server.SettleAsync();
        using var folder = new ReviewFolder();
        var entries = folder.Export(server, channel.HouseId(server));
        Assert.Equal("bot", entries.Single(entry => entry.GetProperty("type").GetString() == "message").GetProperty("from").GetProperty("role").GetString());
    }

    [Fact]
    public async Task A_reply_answers_the_message_and_not_the_news_after_it()
    {
        await using var server = await TestServer.StartAsync(Now);
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, "保单被扣了两次钱", id: "m1");
        await channel.PostAsync(server, News(channel, from: "user1", joined: "user2"));
        await server.SettleAsync();
        Assert.NotEmpty(channel.Delivered);
        Assert.All(channel.Delivered, reply => Assert.Equal("m1", reply.Activity.GetProperty("replyToId").GetString()));
    }

    [Fact]
    public async Task What_the_bot_says_by_itself_is_for_who_wrote_and_not_for_whom_the_news_came_from()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        await channel.SayAsync(server, "保单被扣了两次钱，我要投诉");
        await channel.PostAsync(server, News(channel, from: "bot1", joined: "bot1"));
        await server.SettleAsync();
        var told = channel.Delivered.Count;
        await server.AdvanceAsync(TimeSpan.FromMinutes(1)); // longer than the patience after the first answer
        await server.SettleAsync();
        Assert.True(channel.Delivered.Count > told);
        Assert.All(channel.Delivered.Skip(told), reply => Assert.Equal("user1", reply.Activity.GetProperty("recipient").GetProperty("id").GetString()));
    }

    private static Dictionary<string, object?> News(FakeChannel channel, string from, string joined)
    {
        var news = channel.Activity("conversationUpdate", null, null, null);
        news["from"] = new { id = from };
        news["membersAdded"] = new[] { new { id = joined } };
        return news;
    }
}
