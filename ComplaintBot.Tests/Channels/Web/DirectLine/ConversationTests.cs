using System.Net;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.DirectLine;

public sealed class ConversationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_begins_once_and_is_joined_after_that()
    {
        await using var door = await WebDoor.OpenAsync();
        var token = (await door.Bank().PostAsync("/tokens/generate", """{"user":{"id":"dl_li"}}""")).Text("token");
        var caller = new DirectLineCaller(door, token);
        var first = await caller.PostAsync("/conversations", """{"user":{},"locale":"zh-CN"}""");
        var second = await caller.PostAsync("/conversations", """{"user":{}}""");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.All(new[] { first, second }, a =>
        {
            Assert.Equal(first.Text("conversationId"), a.Text("conversationId"));
            Assert.Equal(1800, a.Body.GetProperty("expires_in").GetInt32());
            Assert.StartsWith("ws://127.0.0.1:", a.Text("streamUrl"), StringComparison.Ordinal);
            Assert.NotEmpty(a.Text("referenceGrammarId"));
            Assert.NotEmpty(a.Text("token"));
        });

        var opening = Assert.Single(door.Turns.Accepted);
        Assert.Equal((ActivityTypes.ConversationUpdate, "directline", "zh-CN"), (opening.Type, opening.ChannelId, opening.Locale));
        Assert.Equal(("dl_li", "user"), (opening.From.Id, opening.From.Role));
        Assert.Equal(("complaintbot", "本行", "bot"), (opening.Recipient.Id, opening.Recipient.Name, opening.Recipient.Role));
        Assert.Equal(["complaintbot", "dl_li"], opening.MembersAdded.Select(m => m.Id));
    }

    [Fact]
    public async Task The_secret_begins_a_conversation_of_its_own_each_time()
    {
        await using var door = await WebDoor.OpenAsync();
        var one = await door.Bank().PostAsync("/conversations", """{"user":{"id":"dl_li"}}""");
        var two = await door.Bank().PostAsync("/conversations");
        Assert.Equal(HttpStatusCode.Created, one.Status);
        Assert.NotEqual(one.Text("conversationId"), two.Text("conversationId"));
        var posted = await door.Bank().PostAsync($"/conversations/{one.Text("conversationId")}/activities", """{"type":"message","text":"你好","from":{"id":"x"}}""");
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Equal("dl_li", door.Turns.Accepted.Last().From.Id);
    }

    [Fact]
    public async Task A_token_of_another_conversation_is_403_and_an_unknown_conversation_404()
    {
        await using var door = await WebDoor.OpenAsync();
        var li = await door.CustomerAsync();
        var wang = await door.CustomerAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await li.Caller.GetAsync($"{wang.Path}/activities")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await li.Caller.PostAsync($"{wang.Path}/activities", """{"type":"message","text":"x"}""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await li.Caller.GetAsync(wang.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await door.Bank().GetAsync("/conversations/nowhere?watermark=")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await door.Bank().PostAsync("/conversations/nowhere/activities", """{"type":"message","text":"x"}""")).Status);

        var unbegun = await door.Bank().PostAsync("/tokens/generate");
        var early = await new DirectLineCaller(door, unbegun.Text("token")).GetAsync($"/conversations/{unbegun.Text("conversationId")}/activities");
        Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), (early.Status, early.ErrorCode));
    }

    [Fact]
    public async Task Conversations_of_other_channels_do_not_exist_here()
    {
        await using var door = await WebDoor.OpenAsync();
        await door.Turns.OpenAsync(new Activity { Type = "conversationUpdate", ChannelId = "wechat", Conversation = new(id: "wx1"), From = new("o1") }, Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await door.Bank().GetAsync("/conversations/wx1/activities")).Status);
    }

    [Theory]
    [InlineData("?watermark=2", "watermark=2&")]
    [InlineData("?watermark=", "watermark=0&")]
    [InlineData("", "watermark=3&")] // only what comes from now on
    public async Task A_reconnect_gives_a_new_stream_from_the_watermark(string query, string expected)
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        await customer.SayAsync("一");
        await customer.SayAsync("二");
        var answer = await customer.Caller.GetAsync(customer.Path + query);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(expected, answer.Text("streamUrl"), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Text("token")); // the client takes it over
    }

    [Fact]
    public async Task A_watermark_that_is_none_of_ours_is_400()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await customer.ReadAsync("x")).Status);
    }

    [Fact]
    public async Task When_too_much_is_waiting_the_client_is_told_when_to_come_back()
    {
        await using var door = await WebDoor.OpenAsync();
        var customer = await door.CustomerAsync();
        door.Turns.Refuse = () => new BusyException(TimeSpan.FromSeconds(2.5));
        var answer = await customer.SayAsync("喂");
        Assert.Equal((HttpStatusCode)429, answer.Status);
        Assert.Equal(TimeSpan.FromSeconds(3), answer.Headers.RetryAfter!.Delta);
        Assert.NotEmpty(answer.ErrorCode);
    }

    [Fact]
    public async Task The_preflight_allows_what_clients_ask_for()
    {
        await using var door = await WebDoor.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", "https://www.example.cn");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        using var response = await door.Http.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        string One(string name) => Assert.Single(response.Headers.GetValues(name));
        Assert.Equal("https://www.example.cn", One("Access-Control-Allow-Origin"));
        Assert.Equal("authorization,content-type,x-ms-bot-agent,x-requested-with", One("Access-Control-Allow-Headers"));
        Assert.Equal("GET, POST", One("Access-Control-Allow-Methods"));
        Assert.NotEmpty(One("Access-Control-Max-Age"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Answers_to_other_sites_show_the_retry_time_and_only_the_session_allows_credentials()
    {
        await using var door = await WebDoor.OpenAsync();
        door.Http.DefaultRequestHeaders.Add("Origin", "https://www.example.cn");
        var refused = await new DirectLineCaller(door, null).PostAsync("/conversations");
        Assert.Equal("https://www.example.cn", Assert.Single(refused.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("Retry-After", Assert.Single(refused.Headers.GetValues("Access-Control-Expose-Headers")));
        var session = await door.Bank().GetAsync("/session/getsessionid");
        Assert.NotEmpty(session.Text("sessionId"));
        Assert.Equal("true", Assert.Single(session.Headers.GetValues("Access-Control-Allow-Credentials")));
    }
}
