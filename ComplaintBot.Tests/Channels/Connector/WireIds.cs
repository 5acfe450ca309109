using ComplaintBot.Stores;
using ComplaintBot.Tests.Front;
using ComplaintBot.Tests.Review;
using ComplaintBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ComplaintBot.Tests.Channels.Connector;

public sealed class WireIds
{
    private const string Phone = "13912345678";
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_conversation_whose_wire_id_is_a_phone_shows_it_in_no_log_no_list_and_no_export()
    {
        var heard = new LogListener();
        await using var server = await TestServer.StartAsync(
            Now, services => services.AddSingleton<ILoggerProvider>(heard),
            "Listening:QuietMs=0", "Logging:LogLevel:Default=Trace", "Logging:LogLevel:Microsoft.AspNetCore=Trace", "Logging:LogLevel:System.Net.Http.HttpClient=Trace", "Logging:Console:LogLevel:Default=None");
        await using var channel = await FakeChannel.StartAsync("sms", $"+86{Phone}");
        channel.Refusals.Enqueue((404, null));
        await channel.SayAsync(server, "转人工");
        await server.IdleAsync();
        await server.Get<Outbox>().WhenIdleAsync();
        Assert.All(channel.Delivered, delivered => Assert.Equal(channel.ConversationId, delivered.Activity.GetProperty("conversation").GetProperty("id").GetString()));

        Assert.Contains(heard.Said, line => line.Contains(channel.HouseId(server), StringComparison.Ordinal));
        Assert.DoesNotContain(heard.Said, line => line.Contains(Phone, StringComparison.Ordinal));
        Assert.All(OpenItems.In(server.Folder)!, item => Assert.Equal(channel.HouseId(server), item.Conversation));
        using var folder = new ReviewFolder();
        var file = folder.ExportFile(server, channel.HouseId(server));
        Assert.EndsWith($"sms-{channel.HouseId(server)}.transcript", file, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_is_the_same_after_a_restart_and_another_in_another_house()
    {
        await using var server = await TestServer.StartAsync(Now);
        await using var another = await TestServer.StartAsync(Now);
        var id = server.Get<OutsideIds>().For("sms", Phone);
        await server.RestartAsync();
        Assert.Equal(id, server.Get<OutsideIds>().For("sms", Phone));
        Assert.NotEqual(id, another.Get<OutsideIds>().For("sms", Phone));
    }

    [Theory]
    [InlineData("a", "b/c", "a/b", "c")]
    [InlineData("a", "1b", "a1", "b")]
    [InlineData("sms", "x", "msteams", "x")]
    public void Two_conversations_have_two_ids(string channel, string wireId, string otherChannel, string otherWireId)
    {
        var ids = new OutsideIds([1, 2, 3]);
        Assert.NotEqual(ids.For(channel, wireId), ids.For(otherChannel, otherWireId));
    }

    [Fact]
    public void An_id_is_short_and_fit_for_addresses_and_files_however_long_the_wires_is() =>
        Assert.Matches("^[0-9a-f]{32}$", new OutsideIds([1, 2, 3]).For("sms", new string('/', 100_000)));
}
