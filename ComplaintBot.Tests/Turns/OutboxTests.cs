using ComplaintBot.Stores;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Turns;

/// <summary>What becomes of a reply, whatever the channel says and the disk does.</summary>
public sealed class OutboxTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_reply_whose_receipt_could_not_be_written_is_not_sent_again()
    {
        FullDisk disk = null!;
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<IOutboxStore>(provider => disk = FullDisk.Over(provider)));
        await using var channel = await FakeChannel.StartAsync();
        disk.Refuses = 2;
        await channel.JoinAsync(server);
        await server.SettleAsync();
        Assert.Single(channel.Delivered);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(i < 2, IsOpen(server, channel));
            server.Time.Advance(TimeSpan.FromSeconds(5));
            await server.SettleAsync();
        }
        Assert.Single(channel.Delivered);
    }

    [Fact]
    public async Task A_receipt_that_could_not_be_written_is_written_at_the_stop()
    {
        FullDisk disk = null!;
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<IOutboxStore>(provider => disk = FullDisk.Over(provider)));
        await using var channel = await FakeChannel.StartAsync();
        disk.Refuses = 1;
        await channel.JoinAsync(server);
        await server.SettleAsync();
        await server.Get<Outbox>().StopAsync(TestContext.Current.CancellationToken);
        Assert.False(IsOpen(server, channel));
        Assert.Single(channel.Delivered);
    }

    [Fact]
    public async Task However_many_messages_are_given_up_one_person_is_asked_to_reach_the_customer()
    {
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => _ => new Says(ActivityTypes.Message, ActivityTypes.Message)));
        await using var channel = await FakeChannel.StartAsync();
        channel.RefuseAll(404, 2);
        await channel.JoinAsync(server);
        await server.SettleAsync();
        Assert.Single(OpenItems.In(server.Folder)!, item => item.Reasons is ["Undelivered", ..]);
        Assert.False(IsOpen(server, channel));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    public async Task Typing_and_traces_are_tried_once_and_call_nobody(int status)
    {
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => _ => new Says(ActivityTypes.Typing, ActivityTypes.Trace, ActivityTypes.Message)));
        await using var channel = await FakeChannel.StartAsync("emulator");
        channel.RefuseAll(status, 2);
        await channel.JoinAsync(server);
        await server.SettleAsync();
        Assert.Equal(ActivityTypes.Message, Assert.Single(channel.Delivered).Activity.GetProperty("type").GetString());
        Assert.Empty(OpenItems.In(server.Folder)!);
    }

    [Fact]
    public async Task The_end_of_a_conversation_that_cannot_be_brought_calls_nobody()
    {
        await using var server = await TestServer.StartAsync(Now, services => services.AddSingleton<BotFactory>(_ => _ => new Says(ActivityTypes.EndOfConversation)));
        await using var channel = await FakeChannel.StartAsync();
        channel.RefuseAll(404, 1);
        await channel.JoinAsync(server);
        await server.SettleAsync();
        Assert.Empty(OpenItems.In(server.Folder)!);
        Assert.False(IsOpen(server, channel));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_passing_refusal_is_tried_again_in_order_until_it_arrives(int status)
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusals.Enqueue((status, 7));
        await channel.JoinAsync(server);
        await channel.SayAsync(server, "保单被扣了两次钱，我要投诉");
        await server.SettleAsync();
        Assert.Empty(channel.Delivered);
        server.Time.Advance(TimeSpan.FromSeconds(6));
        await server.Get<Outbox>().WhenIdleAsync();
        Assert.Empty(channel.Delivered);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await server.Get<Outbox>().WhenIdleAsync();
        Assert.True(channel.Delivered.Count > 1);
        Assert.Contains("自动应答", channel.Delivered.First().Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_for_good_becomes_a_request_for_a_person()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusals.Enqueue((404, null));
        await channel.JoinAsync(server);
        await server.SettleAsync();
        Assert.Empty(channel.Delivered);
        Assert.Contains(OpenItems.In(server.Folder)!, item => item.Reasons.Contains("Undelivered"));
    }

    [Fact]
    public async Task What_cannot_be_brought_for_a_day_becomes_a_request_for_a_person()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        channel.RefuseAll(503, 500);
        await channel.JoinAsync(server);
        await server.SettleAsync();
        for (var hour = 0; hour < 25 * 12; hour++)
        {
            server.Time.Advance(TimeSpan.FromMinutes(5));
            await server.Get<Outbox>().WhenIdleAsync();
        }
        Assert.Contains(OpenItems.In(server.Folder)!, item => item.Reasons.Contains("Undelivered"));
        Assert.Null(server.Get<IOutboxStore>().Next(channel.HouseId(server)));
    }

    [Fact]
    public async Task A_reply_that_had_not_left_before_a_restart_leaves_after_it()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusals.Enqueue((503, null));
        await channel.JoinAsync(server);
        await server.SettleAsync();
        Assert.Empty(channel.Delivered);
        await server.RestartAsync();
        await server.SettleAsync();
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await server.Get<Outbox>().WhenIdleAsync();
        Assert.Single(channel.Delivered);
    }

    private static bool IsOpen(TestServer server, FakeChannel channel) => server.Get<IOutboxStore>().Next(channel.HouseId(server)) is not null;

    private sealed class Says(params string[] types) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.SendActivitiesAsync([.. types.Select(type => new Activity { Type = type, Text = type })], cancellationToken);
    }

    /// <summary>Reads as ever, and takes no word of the next few writes.</summary>
    private sealed class FullDisk(IOutboxStore store) : IOutboxStore
    {
        public int Refuses { get; set; }

        public static FullDisk Over(IServiceProvider provider) =>
            new(new SqliteOutbox(provider.GetRequiredService<SqliteDatabase>(), provider.GetRequiredService<SqliteWriter>(), provider.GetRequiredService<DeskFeed>()));

        public IReadOnlyList<string> Waiting() => store.Waiting();

        public Delivery? Next(string conversationId) => store.Next(conversationId);

        public Task SettleAsync(Delivery delivery) => Write(() => store.SettleAsync(delivery));

        public Task PostponeAsync(Delivery delivery, DateTimeOffset due) => Write(() => store.PostponeAsync(delivery, due));

        public Task GiveUpAsync(Delivery delivery, DateTimeOffset at) => Write(() => store.GiveUpAsync(delivery, at));

        private Task Write(Func<Task> write) => Refuses-- > 0 ? throw new IOException("full on purpose") : write();
    }
}
