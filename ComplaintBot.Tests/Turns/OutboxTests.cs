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

/// <summary>What happens to a reply after it left, whatever the disk does.</summary>
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
            new(new SqliteOutbox(provider.GetRequiredService<SqliteDatabase>(), provider.GetRequiredService<SqliteWriter>()));

        public IReadOnlyList<string> Waiting() => store.Waiting();

        public Delivery? Next(string conversationId) => store.Next(conversationId);

        public Task SettleAsync(Delivery delivery) => Write(() => store.SettleAsync(delivery));

        public Task PostponeAsync(Delivery delivery, DateTimeOffset due) => Write(() => store.PostponeAsync(delivery, due));

        public Task GiveUpAsync(Delivery delivery, DateTimeOffset at) => Write(() => store.GiveUpAsync(delivery, at));

        private Task Write(Func<Task> write) => Refuses-- > 0 ? throw new IOException("full on purpose") : write();
    }
}
