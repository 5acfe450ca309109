using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.DirectLine;

public sealed class StreamTests
{
    [Fact]
    public async Task What_was_said_before_the_socket_opened_comes_first_then_what_is_said_now()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        await customer.SayAsync("一");
        await using var socket = await Socket.OpenAsync(customer.StreamUrl);
        var replay = await socket.FrameAsync();
        Assert.Equal(("一", "2"), Read(replay));
        await socket.PingAsync(); // clients send empty frames
        var posted = await customer.SayAsync("二");
        var live = await socket.FrameAsync();
        Assert.Equal(("二", "3"), Read(live));
        Assert.Equal(posted.Text("id"), live.GetProperty("activities")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_stream_from_a_watermark_brings_only_what_came_after()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        await customer.SayAsync("一");
        await customer.SayAsync("二");
        await using var socket = await Socket.OpenAsync(customer.With("watermark", "2"));
        Assert.Equal(("二", "3"), Read(await socket.FrameAsync()));
    }

    [Fact]
    public async Task Two_tabs_see_the_same()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        door.Turns.Bot = a => a.Type == "message" ? [new Activity { Type = "message", Text = "听到了" }] : [];
        await using var one = await Socket.OpenAsync(customer.StreamUrl);
        await using var two = await Socket.OpenAsync(customer.StreamUrl);
        await customer.SayAsync("喂");
        var seen = new[] { await one.ActivitiesAsync(2), await two.ActivitiesAsync(2) };
        Assert.All(seen, s => Assert.Equal(["喂", "听到了"], s.Select(a => a.GetProperty("text").GetString())));
    }

    [Fact]
    public async Task Events_and_traces_never_reach_a_socket_and_typing_moves_no_watermark()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        await using var socket = await Socket.OpenAsync(customer.StreamUrl);
        door.Turns.Commit(customer.ConversationId, new Activity { Type = "message", Text = "一" });
        Assert.Equal(("一", "2"), Read(await socket.FrameAsync()));
        door.Turns.Commit(customer.ConversationId, new Activity { Type = "typing" });
        var typing = await socket.FrameAsync();
        Assert.Equal("typing", typing.GetProperty("activities")[0].GetProperty("type").GetString());
        Assert.Equal("2", typing.GetProperty("watermark").GetString());
        door.Turns.Commit(customer.ConversationId, new Activity { Type = "event", Name = "handoff.initiate" });
        door.Turns.Commit(customer.ConversationId, new Activity { Type = "trace" });
        door.Turns.Commit(customer.ConversationId, new Activity { Type = "message", Text = "二" });
        Assert.Equal(("二", "6"), Read(await socket.FrameAsync()));
    }

    [Fact]
    public async Task A_socket_that_cannot_follow_reads_the_log_and_misses_nothing()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        var filler = new string('长', 20_000); // more than the network holds for a client that does not read
        await using var socket = await Socket.OpenAsync(customer.StreamUrl);
        for (var i = 0; i < 400; i++)
        {
            door.Turns.Commit(customer.ConversationId, new Activity { Type = "message", Text = $"{i}{filler}" });
        }

        var seen = await socket.ActivitiesAsync(400);
        Assert.Equal(Enumerable.Range(2, 400).Select(n => ActivityIds.For(customer.ConversationId, n)), seen.Select(a => a.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task The_stream_address_is_good_for_a_minute_and_for_its_own_conversation()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        var other = await door.CustomerAsync();
        Assert.Equal(403, await Socket.RefusalAsync(customer.With("t", other.StreamUrl.Query.Split("t=")[1])));
        Assert.Equal(401, await Socket.RefusalAsync(customer.With("t", "")));
        door.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(403, await Socket.RefusalAsync(customer.StreamUrl));
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("https://www.example.cn", true)]
    [InlineData("https://partner.example", true)]
    [InlineData("own", true)]
    public async Task Only_pages_of_trusted_sites_open_the_stream(string origin, bool allowed)
    {
        await using var door = await WebDoor.OpenAsync(settings: ("DirectLine:TrustedOrigins:0", "https://www.example.cn/"));
        origin = origin == "own" ? door.Base.GetLeftPart(UriPartial.Authority) : origin;
        var token = (await door.Bank().PostAsync("/tokens/generate", """{"trustedOrigins":["https://partner.example"]}""")).Text("token");
        var start = await new DirectLineCaller(door, token).PostAsync("/conversations");
        var stream = new Uri(start.Text("streamUrl"));
        if (allowed)
        {
            await (await Socket.OpenAsync(stream, origin)).DisposeAsync();
        }
        else
        {
            Assert.Equal(403, await Socket.RefusalAsync(stream, origin));
        }
    }

    [Fact]
    public async Task A_plain_call_of_the_stream_is_400()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await customer.Caller.GetAsync($"{customer.Path}/stream?t=x")).Status);
    }

    [Fact]
    public async Task A_server_that_stops_says_good_bye()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        await using var socket = await Socket.OpenAsync(customer.StreamUrl);
        await customer.SayAsync("一");
        await socket.FrameAsync();
        var stopping = door.StopAsync();
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.ClosedAsync());
        await stopping;
    }

    private static (string Texts, string? Watermark) Read(JsonElement frame) =>
        (string.Concat(frame.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString())), frame.GetProperty("watermark").GetString());
}
