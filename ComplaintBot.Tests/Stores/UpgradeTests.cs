using System.Text;
using ComplaintBot.Tests.Channels.Connector;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ComplaintBot.Tests.Stores;

/// <summary>Data folders of earlier programs.</summary>
public sealed class UpgradeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly string[] Tables = ["log", "input", "delivery", "clock", "state", "complaint", "person_request", "request", "response"];

    [Fact]
    public async Task A_conversation_that_had_the_channels_own_id_goes_on_under_ours()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync("sms", "+8613912345678");
        await channel.SayAsync(server, "保单被扣了两次钱，我要投诉", id: "m1");
        await server.SettleAsync();
        var (written, told) = (await WrittenAsync(server, channel), channel.Delivered.Count);
        Assert.Contains(written, body => body.Contains($"{channel.HouseId(server)}|0000001", StringComparison.Ordinal));

        MakeOld(server, channel);
        await server.RestartAsync();
        Assert.Equal(written, await WrittenAsync(server, channel));
        Assert.Null(await server.Get<IConversationLog>().FindAsync(OldId(channel), TestContext.Current.CancellationToken));
        await channel.SayAsync(server, "保单被扣了两次钱，我要投诉", id: "m1");
        await server.SettleAsync();
        Assert.Equal(told, channel.Delivered.Count);
    }

    [Fact]
    public async Task One_that_was_begun_anew_meanwhile_stays_two()
    {
        await using var server = await TestServer.StartAsync(Now, "Listening:QuietMs=0");
        await using var channel = await FakeChannel.StartAsync("sms");
        await channel.JoinAsync(server);
        await server.SettleAsync();
        MakeOld(server, channel);
        await channel.JoinAsync(server);
        await server.SettleAsync();
        await server.RestartAsync();
        Assert.NotNull(await server.Get<IConversationLog>().FindAsync(OldId(channel), TestContext.Current.CancellationToken));
        Assert.NotNull(await server.Get<IConversationLog>().FindAsync(channel.HouseId(server), TestContext.Current.CancellationToken));
    }

    private static async Task<List<string>> WrittenAsync(TestServer server, FakeChannel channel) =>
        [.. (await server.Get<IConversationLog>().ReadAsync(channel.HouseId(server), 0, 1000, TestContext.Current.CancellationToken)).Select(entry => Encoding.UTF8.GetString(entry.Body.Span))];

    private static string OldId(FakeChannel channel) => $"{channel.ChannelId}/{channel.ConversationId}";

    private static void MakeOld(TestServer server, FakeChannel channel)
    {
        using var connection = new SqliteConnection($"Data Source={server.Folder.File("complaintbot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Join(';', Tables.Select(table => $"update {table} set conversation_id = $old where conversation_id = $new").Concat(
        [
            "update conversation set id = $old where id = $new",
            "update log set body = cast(replace(cast(body as text), $new || '|', $old || '|') as blob)",
            "delete from SchemaVersions where ScriptName like '%.0003-%'",
        ]));
        command.Parameters.AddWithValue("$old", OldId(channel));
        command.Parameters.AddWithValue("$new", channel.HouseId(server));
        command.ExecuteNonQuery();
    }
}
