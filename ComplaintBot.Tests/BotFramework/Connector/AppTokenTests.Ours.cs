using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Connector;

/// <summary>The bot's own tokens: asked for once, renewed early, and again when the channel refuses one.</summary>
[Trait("Supplier", "ours")]
public sealed class AppTokenTests : IDisposable
{
    private readonly FakeBotService _service = new();
    private readonly BotServiceAuthentication _authentication;

    public AppTokenTests()
    {
        _service.Http.On("/v3/", () => new { id = "1" });
        _authentication = _service.Authentication();
    }

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task The_login_is_asked_with_the_apps_password_for_the_channels_scope()
    {
        await SendAsync();

        Assert.Equal(
            new("POST", "/tenant/oauth2/v2.0/token", null, $"grant_type=client_credentials&client_id={FakeBotService.App}&client_secret=secret&scope=https%3A%2F%2Fapi.botframework.com%2F.default"),
            _service.Http.Requests[0]);
        Assert.Equal("Bearer token-1", _service.Http.Requests[1].Authorization);
    }

    [Fact]
    public void An_apps_password_is_not_written_with_the_rest_of_it() =>
        Assert.DoesNotContain("hunter2", $"{new AppSecret(FakeBotService.App, "hunter2", "https://login.example", null!)}", StringComparison.Ordinal);

    [Fact]
    public async Task A_token_serves_all_turns_until_five_minutes_before_its_end()
    {
        await SendAsync();
        _service.Clock.Advance(TimeSpan.FromMinutes(54));
        await SendAsync();
        Assert.Equal(["Bearer token-1", "Bearer token-1"], Sent);

        _service.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync();
        Assert.Equal("Bearer token-2", Sent.Last());
    }

    [Fact]
    public async Task Another_audience_has_a_token_of_its_own()
    {
        await SendAsync();
        await SendAsync("other-bot");
        await SendAsync();

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-1"], Sent);
        Assert.Contains("scope=other-bot%2F.default", _service.Http.Requests[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_turns_at_once_ask_for_one_token()
    {
        var open = new TaskCompletionSource();
        _service.Http.On("/oauth2/", async _ =>
        {
            await open.Task;
            return new HttpResponseMessage { Content = new StringContent("""{"access_token":"t","expires_in":3600}""") };
        });

        var sends = Enumerable.Range(0, 20).Select(_ => SendAsync()).ToList();
        open.SetResult();
        await Task.WhenAll(sends);

        Assert.Equal(1, _service.Http.Count("/oauth2/"));
    }

    [Fact]
    public async Task A_token_that_the_channel_refuses_is_replaced_once()
    {
        _service.Http.On("/v3/", request => Task.FromResult(new HttpResponseMessage(
            request.Headers.Authorization!.Parameter == "token-1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK)));
        await SendAsync();
        Assert.Equal(["Bearer token-1", "Bearer token-2"], Sent);

        _service.Http.On("/v3/", HttpStatusCode.Unauthorized);
        var e = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, e.Response.StatusCode);
        Assert.Equal(["Bearer token-2", "Bearer token-3"], Sent[2..]);
    }

    [Fact]
    public async Task A_login_that_gives_none_fails_the_call_and_is_asked_again_at_the_next()
    {
        var broken = true;
        _service.Http.On("/oauth2/", _ => Task.FromResult(broken
            ? new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("""{"error":"invalid_client"}""") }
            : new HttpResponseMessage { Content = new StringContent("""{"access_token":"t","expires_in":3600}""") }));

        var e = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync());
        Assert.Equal(HttpStatusCode.BadRequest, e.StatusCode);
        Assert.DoesNotContain("secret", e.ToString(), StringComparison.Ordinal);
        Assert.Empty(Sent);

        broken = false;
        await SendAsync();
        Assert.Equal(["Bearer t"], Sent);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("""{"access_token":null,"expires_in":3600}""")]
    [InlineData("""{"access_token":"t","expires_in":"soon"}""")]
    public Task An_answer_without_a_token_fails_the_call(string answer)
    {
        _service.Http.On("/oauth2/", _ => Task.FromResult(new HttpResponseMessage { Content = new StringContent(answer) }));

        return Assert.ThrowsAsync<HttpRequestException>(() => SendAsync());
    }

    [Fact]
    public async Task Without_an_app_calls_bear_no_token()
    {
        var factory = _service.Authentication(new PasswordServiceClientCredentialFactory()).CreateConnectorFactory(new([], "anonymous"));
        var client = await factory.CreateAsync(FakeBotService.ServiceUrl, null, TestContext.Current.CancellationToken);
        await client.Conversations.SendToConversationAsync(FakeBotService.Incoming(), TestContext.Current.CancellationToken);

        Assert.Null(Assert.Single(_service.Http.Requests).Authorization);
    }

    [Fact]
    public async Task Another_apps_identity_gets_no_connector()
    {
        var factory = _authentication.CreateConnectorFactory(new([new("aud", "another")]));

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => factory.CreateAsync(FakeBotService.ServiceUrl, null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null, "https://login.microsoftonline.com/botframework.com", "https://login.microsoftonline.com/botframework.com")]
    [InlineData("t1", "https://login.microsoftonline.com/botframework.com", "https://login.microsoftonline.com/t1")]
    [InlineData("t1", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "https://login.microsoftonline.us/t1")]
    [InlineData("t1", "https://login.example/own", "https://login.example/own")]
    public void A_single_tenant_replaces_the_common_login_and_no_other(string? tenant, string login, string expected) =>
        Assert.Equal(expected, new PasswordServiceClientCredentialFactory("a", "p", tenant, null, null).SecretFor(login).LoginUrl);

    private List<string?> Sent => [.. _service.Http.Requests.Where(request => request.Path.StartsWith("/v3/", StringComparison.Ordinal)).Select(request => request.Authorization)];

    /// <summary>As a turn does: with a connector client of its own.</summary>
    private async Task SendAsync(string? audience = null)
    {
        var factory = _authentication.CreateConnectorFactory(new([new("aud", FakeBotService.App)]));
        using var client = await factory.CreateAsync(FakeBotService.ServiceUrl, audience, TestContext.Current.CancellationToken);
        await client.Conversations.SendToConversationAsync(FakeBotService.Incoming(), TestContext.Current.CancellationToken);
    }
}
