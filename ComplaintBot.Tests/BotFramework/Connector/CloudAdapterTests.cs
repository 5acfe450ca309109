using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Connector;

/// <summary>The SDK's door, with a channel behind it that keeps what it is told.</summary>
public sealed class CloudAdapterTests : IAsyncDisposable
{
    private readonly FakeService _channel = new();
    private readonly Dictionary<string, string?> _settings = [];
    private readonly Bot _bot = new();
    private IHost? _host;
    private CloudAdapter? _adapter;

    public CloudAdapterTests() => _channel.On("/v3/", () => new { id = $"c|{_channel.Requests.Count:D7}" });

    [Theory]
    [InlineData("{oops")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("""{"text":"x"}""")]
    [InlineData("a=b")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, _bot.Turns);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_verbs_are_not_allowed(string verb)
    {
        var client = await ClientAsync();
        using var request = new HttpRequestMessage(new HttpMethod(verb), "/api/messages");

        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_request_that_is_not_proven_never_reaches_the_bot()
    {
        _settings["MicrosoftAppId"] = FakeBotService.App;

        var response = await PostAsync(Message());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, _bot.Turns);
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task An_error_of_the_bots_own_is_no_refusal_of_the_request()
    {
        _bot.Answer = (_, _) => throw new UnauthorizedAccessException("the bot's");

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => PostAsync(Message()));
    }

    [Fact]
    public async Task A_message_is_answered_through_the_connector_and_the_request_with_nothing()
    {
        ResourceResponse? sent = null;
        _bot.Answer = async (turn, token) => sent = await turn.SendActivityAsync("好的", cancellationToken: token);

        var response = await PostAsync(Message());

        Assert.Equal((HttpStatusCode.OK, string.Empty), (response.StatusCode, await TextAsync(response)));
        var asked = Assert.Single(_channel.Requests);
        Assert.Equal("/base/v3/conversations/c1/activities/a%7C1", asked.Path);
        Assert.Equal("c|0000001", sent!.Id);
        var reply = JsonDocument.Parse(asked.Body!).RootElement;
        Assert.Equal("好的", reply.GetProperty("text").GetString());
        Assert.Equal("b", reply.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("u", reply.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("c1", reply.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("a|1", reply.GetProperty("replyToId").GetString());
        Assert.Equal("https://channel.example/base", reply.GetProperty("serviceUrl").GetString());
        Assert.False(reply.TryGetProperty("id", out _));
    }

    [Fact]
    public async Task What_answers_no_activity_is_sent_plainly()
    {
        _bot.Answer = (turn, token) => turn.SendActivityAsync("欢迎", cancellationToken: token);
        await PostAsync("""{"type":"conversationUpdate","id":"x","channelId":"directline","serviceUrl":"https://channel.example","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c1"}}""");

        Assert.Equal("/v3/conversations/c1/activities", Assert.Single(_channel.Requests).Path);
    }

    [Theory]
    [InlineData("directline", 0)]
    [InlineData("emulator", 1)]
    public async Task Traces_reach_the_Emulator_only(string channel, int sent)
    {
        _bot.Answer = (turn, token) => turn.SendActivityAsync(turn.Activity.CreateTrace("t"), token);

        await PostAsync(Message(channel));

        Assert.Equal(sent, _channel.Requests.Count);
    }

    [Fact]
    public async Task Replies_can_be_updated_and_deleted()
    {
        _bot.Answer = async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "r|1", Text = "改" }, token);
            await turn.DeleteActivityAsync("r|2", token);
        };

        await PostAsync(Message());

        Assert.Equal(
            ["PUT /base/v3/conversations/c1/activities/r%7C1", "DELETE /base/v3/conversations/c1/activities/r%7C2"],
            _channel.Requests.Select(asked => $"{asked.Method} {asked.Path}"));
    }

    [Fact]
    public async Task Expected_replies_come_back_on_the_request_and_go_nowhere_else()
    {
        _bot.Answer = (turn, token) => turn.SendActivitiesAsync([new Activity(ActivityTypes.Typing), MessageFactory.Text("好的")], token);

        var response = await PostAsync(Message(extra: ""","deliveryMode":"expectReplies" """));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var replies = JsonDocument.Parse(await TextAsync(response)).RootElement.GetProperty("activities");
        Assert.Equal(["typing", "message"], replies.EnumerateArray().Select(reply => reply.GetProperty("type").GetString()));
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task An_invoke_is_answered_on_the_request_or_with_501()
    {
        const string invoke = """{"type":"invoke","name":"x","channelId":"test","serviceUrl":"https://channel.example","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c1"}}""";
        Assert.Equal(HttpStatusCode.NotImplemented, (await PostAsync(invoke)).StatusCode);

        _bot.Answer = (turn, token) => turn.SendActivityAsync(
            new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 418, Body = new Dictionary<string, string> { ["tea"] = "龙井" } } }, token);
        var response = await PostAsync(invoke);

        Assert.Equal((418, "龙井"), ((int)response.StatusCode, (string?)JsonNode.Parse(await TextAsync(response))!["tea"]));
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task A_turn_has_the_locales_culture_its_identity_and_its_connector()
    {
        _bot.Answer = (turn, _) =>
        {
            Assert.Equal("zh-CN", CultureInfo.CurrentCulture.Name);
            Assert.NotNull(turn.TurnState.Get<IConnectorClient>());
            Assert.NotNull(turn.TurnState.Get<ConnectorFactory>());
            Assert.Null(turn.Activity.CallerId);
            return Task.CompletedTask;
        };

        await PostAsync(Message(extra: ""","locale":"zh-CN","callerId":"urn:botframework:azure" """));

        Assert.Equal(1, _bot.Turns);
    }

    [Fact]
    public async Task A_conversation_is_taken_up_again_from_its_reference()
    {
        var reference = new Activity(ActivityTypes.Message)
        {
            Id = "a|1", ChannelId = "directline", ServiceUrl = "https://channel.example", Conversation = new ConversationAccount(id: "c1"),
            From = new ChannelAccount("u"), Recipient = new ChannelAccount("b"),
        }.GetConversationReference();
        await ClientAsync();
        string? name = null;

        await _adapter!.ContinueConversationAsync(
            FakeBotService.App,
            reference,
            async (turn, token) =>
            {
                name = turn.Activity.Name;
                await turn.SendActivityAsync("回电了吗", cancellationToken: token);
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("ContinueConversation", name);
        var said = JsonDocument.Parse(Assert.Single(_channel.Requests).Body!).RootElement;
        Assert.Equal(("b", "u"), (said.GetProperty("from").GetProperty("id").GetString(), said.GetProperty("recipient").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_conversation_is_begun_with_the_channels_id()
    {
        await ClientAsync();
        Activity? beginning = null;

        await _adapter!.CreateConversationAsync(
            FakeBotService.App,
            "directline",
            "https://channel.example",
            null,
            new ConversationParameters(bot: new ChannelAccount("b"), tenantId: "t"),
            (turn, _) =>
            {
                beginning = turn.Activity;
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("/v3/conversations", Assert.Single(_channel.Requests).Path);
        Assert.Equal(("CreateConversation", "c|0000001", "b"), (beginning!.Name, beginning.Conversation.Id, beginning.Recipient.Id));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync(CancellationToken.None);
            _host.Dispose();
        }

        _channel.Dispose();
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        var client = await ClientAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
    }

    private async Task<HttpClient> ClientAsync()
    {
        if (_host is null)
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
            _adapter = new CloudAdapter(configuration, _channel);
            _host = await new HostBuilder()
                .ConfigureWebHost(web => web.UseTestServer().Configure(app => app.Run(
                    context => _adapter.ProcessAsync(context.Request, context.Response, _bot, context.RequestAborted))))
                .StartAsync(TestContext.Current.CancellationToken);
        }

        return _host.GetTestClient();
    }

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Message(string channel = "directline", string extra = "") => $$"""
        {"type":"message","id":"a|1","channelId":"{{channel}}","serviceUrl":"https://channel.example/base","text":"你好",
        "from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c1"}{{extra}}}
        """;

    private sealed class Bot : IBot
    {
        public Func<ITurnContext, CancellationToken, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

        public int Turns { get; private set; }

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Turns++;
            await Answer(turnContext, cancellationToken);
        }
    }
}
