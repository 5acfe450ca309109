using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

/// <summary>A customer who turns up twice is known to be one.</summary>
public sealed class SameCustomerTests
{
    private const string Told = "退保少算了四千多，再不给说法我就找电视台曝光！我电话13976204418";
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Whoever_gave_the_same_phone_stands_beside_the_conversation_with_who_has_them()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var first = await server.SayAsync(Told);
        using var stranger = await server.SayAsync("我要转人工");
        using var second = await server.SayAsync(Told);
        await server.ActAsync(first, new(StaffActKind.Accept, TestDesk.Qiang));

        var talk = Assert.Single(Others(server, second.ConversationId));
        Assert.Equal((first.ConversationId, HandoffState.WithAgent, TestDesk.Qiang), (talk.ConversationId, talk.State, talk.Agent));
        Assert.NotNull(talk.Number);
        Assert.True(talk.IsOpenBeside(second.ConversationId));
        Assert.False(talk.IsOpenBeside(first.ConversationId)); // an earlier complaint of the page itself
        Assert.Equal(second.ConversationId, Assert.Single(Others(server, first.ConversationId)).ConversationId);
        Assert.Empty(Others(server, stranger.ConversationId));
    }

    [Fact]
    public async Task Whoever_writes_under_the_same_id_of_their_channel_is_known_too_though_they_gave_no_phone()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        using var first = await server.SayAsync("我要转人工");
        using var second = await server.SayAsync("我要转人工");
        await server.Get<ComplaintBot.Stores.Sqlite.SqliteWriter>().RunAsync(statements => statements.Execute("update conversation set channel = 'wechat', user_id = 'openid-1'"));

        var talk = Assert.Single(Others(server, second.ConversationId));
        Assert.Equal((first.ConversationId, HandoffState.Queued), (talk.ConversationId, talk.State));
    }

    private static IReadOnlyList<OtherTalk> Others(TestServer server, string conversationId) =>
        server.Get<SameCustomer>().Of(server.Get<DeskReader>().Find(conversationId)!);
}
