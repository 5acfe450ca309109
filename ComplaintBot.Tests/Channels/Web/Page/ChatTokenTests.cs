using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.Page;

public sealed class ChatTokenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_customer_gets_an_id_that_the_server_chose()
    {
        await using var door = await WebDoor.OpenAsync();
        var given = await TakeAsync(door, """{"user":{"id":"dl_mine"}}""");
        Assert.False(given.GetProperty("resumed").GetBoolean());
        Assert.Equal(1800, given.GetProperty("expires_in").GetInt32());
        var token = new JsonWebToken(Text(given, "token"));
        Assert.Equal(Text(given, "conversationId"), token.GetClaim("conv").Value);
        Assert.NotEqual("dl_mine", token.GetClaim("user").Value);
        Assert.StartsWith("dl_", token.GetClaim("user").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)] // expired since half a day
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task A_customer_who_comes_back_in_time_finds_the_conversation_again(int days, bool resumed)
    {
        await using var door = await WebDoor.OpenAsync();
        var left = await TakeAsync(door, "{}");
        door.Clock.Advance(TimeSpan.FromDays(days));
        var given = await TakeAsync(door, JsonSerializer.Serialize(new { token = Text(left, "token") }));
        Assert.Equal(resumed, given.GetProperty("resumed").GetBoolean());
        Assert.Equal(resumed, Text(left, "conversationId") == Text(given, "conversationId"));
        Assert.Equal(resumed, User(left) == User(given));
        var caller = new DirectLineCaller(door, Text(given, "token"));
        Assert.Equal(HttpStatusCode.Created, (await caller.PostAsync("/conversations")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"token":5}""")]
    [InlineData("""{"token":"nonsense"}""")]
    [InlineData("""{"token":"eyJhbGciOiJub25lIn0.eyJjb252IjoiYyIsInVzZXIiOiJkbF8xIn0."}""")]
    public async Task What_is_no_token_of_ours_begins_a_new_conversation(string body)
    {
        await using var door = await WebDoor.OpenAsync();
        Assert.False((await TakeAsync(door, body)).GetProperty("resumed").GetBoolean());
    }

    [Fact]
    public async Task A_token_of_another_server_and_one_that_was_changed_begin_a_new_conversation()
    {
        await using var door = await WebDoor.OpenAsync();
        await using var other = await WebDoor.OpenAsync();
        var foreign = Text(await TakeAsync(other, "{}"), "token");
        var own = Text(await TakeAsync(door, "{}"), "token").Split('.');
        var stranger = Text(await TakeAsync(door, "{}"), "token").Split('.');
        string[] tokens = [foreign, $"{own[0]}.{stranger[1]}.{own[2]}"];
        foreach (var token in tokens)
        {
            Assert.False((await TakeAsync(door, JsonSerializer.Serialize(new { token }))).GetProperty("resumed").GetBoolean());
        }
    }

    [Fact]
    public async Task One_address_takes_so_many_tokens_a_minute()
    {
        await using var door = await WebDoor.OpenAsync(settings: ("Chat:TokensPerMinute", "2"));
        await TakeAsync(door, "{}");
        await TakeAsync(door, "{}");
        using var refused = await door.Http.PostAsJsonAsync("/api/chat/token", new { }, Stop);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    private static async Task<JsonElement> TakeAsync(WebDoor door, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await door.Http.PostAsync("/api/chat/token", content, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private static string Text(JsonElement body, string name) => body.GetProperty(name).GetString()!;

    private static string User(JsonElement body) => new JsonWebToken(Text(body, "token")).GetClaim("user").Value;
}
