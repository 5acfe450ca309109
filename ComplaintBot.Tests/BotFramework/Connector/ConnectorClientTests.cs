using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Connector;

/// <summary>Calls as they stand on the wire, and the channel's answers.</summary>
public sealed class ConnectorClientTests : IDisposable
{
    private static readonly Dictionary<string, (string Request, Func<IConnectorClient, CancellationToken, Task> Call)> Calls = new()
    {
        ["send"] = ("POST /base/v3/conversations/c%7C1%2F2/activities", (c, t) => c.Conversations.SendToConversationAsync(Said, t)),
        ["reply"] = ("POST /base/v3/conversations/c%7C1%2F2/activities/a%7C1", (c, t) => c.Conversations.ReplyToActivityAsync(Said, t)),
        ["update"] = ("PUT /base/v3/conversations/c%7C1%2F2/activities/a%7C2", (c, t) => c.Conversations.UpdateActivityAsync(Said, t)),
        ["delete"] = ("DELETE /base/v3/conversations/c%7C1/activities/a%7C2", (c, t) => c.Conversations.DeleteActivityAsync("c|1", "a|2", t)),
        ["create"] = ("POST /base/v3/conversations", (c, t) => c.Conversations.CreateConversationAsync(new ConversationParameters(), t)),
        ["history"] = ("POST /base/v3/conversations/c/activities/history", (c, t) => c.Conversations.SendConversationHistoryAsync("c", new Transcript(), t)),
        ["remove"] = ("DELETE /base/v3/conversations/c/members/u", (c, t) => c.Conversations.DeleteConversationMemberAsync("c", "u", t)),
        ["upload"] = ("POST /base/v3/conversations/c/attachments", (c, t) => c.Conversations.UploadAttachmentAsync("c", new AttachmentData(), t)),
        ["attachment"] = ("GET /base/v3/attachments/f", (c, t) => c.Attachments.GetAttachmentInfoAsync("f", t)),
        ["view"] = ("GET /base/v3/attachments/f/views/original", (c, t) => c.Attachments.GetAttachmentAsync("f", "original", t)),
    };

    private readonly FakeService _http = new();

    private static Activity Said => new(ActivityTypes.Message) { Id = "a|2", ReplyToId = "a|1", Text = "好的", Conversation = new ConversationAccount(id: "c|1/2") };

    public static TheoryData<string> CallNames() => [.. Calls.Keys];

    public void Dispose() => _http.Dispose();

    [Theory]
    [MemberData(nameof(CallNames))]
    public async Task Each_call_has_its_place_with_ids_escaped(string name)
    {
        _http.On("/v3/", () => new { id = "1" });
        foreach (var serviceUrl in new[] { "https://channel.example/base", "https://channel.example/base/" })
        {
            using var client = await ClientAsync(serviceUrl);
            await Calls[name].Call(client, TestContext.Current.CancellationToken);

            var asked = _http.Requests.Last();
            Assert.Equal(Calls[name].Request, $"{asked.Method} {asked.Path}");
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"id":"7"}""", "7")]
    [InlineData(HttpStatusCode.Created, """{"id":"7"}""", "7")]
    [InlineData(HttpStatusCode.Accepted, """{"id":"7"}""", "7")]
    [InlineData(HttpStatusCode.Accepted, "", null)]
    public async Task What_was_sent_has_the_channels_id_if_it_gives_one(HttpStatusCode status, string body, string? id)
    {
        _http.On("/v3/", _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) }));
        using var client = await ClientAsync("https://channel.example");

        var response = await client.Conversations.SendToConversationAsync(Said, TestContext.Current.CancellationToken);

        Assert.Equal(id, response?.Id);
        Assert.Equal("""{"type":"message","id":"a|2","conversation":{"id":"c|1/2"},"text":"好的","replyToId":"a|1"}""", _http.Requests[0].Body);
    }

    [Fact]
    public async Task Members_are_read()
    {
        _http.On("/members", () => new[] { new { id = "u", name = "客户" } });
        using var client = await ClientAsync("https://channel.example");

        var member = Assert.Single(await client.Conversations.GetConversationMembersAsync("c", TestContext.Current.CancellationToken));

        Assert.Equal(("u", "客户"), (member.Id, member.Name));
    }

    [Theory]
    [InlineData("""{"error":{"code":"Throttled","message":"later"}}""", "Throttled")]
    [InlineData("<html>", null)]
    public async Task A_refusal_tells_status_reason_and_when_to_try_again(string body, string? code)
    {
        _http.On("/v3/", _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Headers = { { "Retry-After", "7" } },
            Content = new StringContent(body),
        }));
        using var client = await ClientAsync("https://channel.example");

        var e = await Assert.ThrowsAsync<ErrorResponseException>(
            () => client.Conversations.SendToConversationAsync(Said, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.TooManyRequests, e.Response.StatusCode);
        Assert.Equal(["7"], e.Response.Headers["Retry-After"]);
        Assert.Equal(code, e.Body?.Error?.Code);
        Assert.Equal(body, e.Response.Content);
        Assert.Single(_http.Requests);
    }

    [Theory]
    [Trait("Supplier", "ours")]
    [InlineData("..")]
    [InlineData("")]
    public async Task An_id_that_would_lead_elsewhere_is_not_called(string id)
    {
        using var client = await ClientAsync("https://channel.example");

        await Assert.ThrowsAsync<ArgumentException>(
            () => client.Conversations.DeleteActivityAsync(id, "a", TestContext.Current.CancellationToken));
        Assert.Empty(_http.Requests);
    }

    private Task<IConnectorClient> ClientAsync(string serviceUrl) => BotFrameworkAuthenticationFactory
        .Create(null, true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new(), _http, null)
        .CreateConnectorFactory(new())
        .CreateAsync(serviceUrl, null, TestContext.Current.CancellationToken);
}
