using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
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
    }

    private static bool IsOpen(TestServer server, FakeChannel channel) => server.Get<IOutboxStore>().Next($"msteams/{channel.ConversationId}") is not null;

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

        public Task GiveUpAsync(Delivery delivery, PersonNeeded alarm) => Write(() => store.GiveUpAsync(delivery, alarm));

        private Task Write(Func<Task> write) => Refuses-- > 0 ? throw new IOException("full on purpose") : write();
    }
}
