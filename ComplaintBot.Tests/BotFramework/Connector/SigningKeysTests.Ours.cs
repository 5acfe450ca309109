using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Connector;

/// <summary>When the issuers' keys are fetched, and what holds when they cannot be.</summary>
[Trait("Supplier", "ours")]
public sealed class SigningKeysTests : IDisposable
{
    private readonly FakeBotService _service = new();
    private readonly BotServiceAuthentication _authentication;

    public SigningKeysTests() => _authentication = _service.Authentication();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Keys_are_fetched_on_first_use_and_again_after_a_day()
    {
        Assert.Empty(_service.Http.Requests);

        await LetInAsync(_service.Key);
        _service.Clock.Advance(TimeSpan.FromHours(23));
        await LetInAsync(_service.Key);
        Assert.Equal(1, Fetches);

        _service.Clock.Advance(TimeSpan.FromHours(2));
        await LetInAsync(_service.Key);
        Assert.Equal(2, Fetches);
    }

    [Fact]
    public async Task Many_requests_at_once_share_one_fetch()
    {
        var open = new TaskCompletionSource();
        _service.Http.On("/channel-metadata", async _ =>
        {
            await open.Task;
            return await Text(Healthy("/channel-metadata"));
        });

        var requests = Enumerable.Range(0, 20).Select(_ => LetInAsync(_service.Key)).ToList();
        open.SetResult();
        await Task.WhenAll(requests);

        Assert.Equal(1, Fetches);
    }

    [Fact]
    public async Task A_key_that_is_new_is_found_an_hour_after_the_last_look_and_no_sooner()
    {
        using var rolled = new TestKey("k9", "directline");
        await LetInAsync(_service.Key);
        _service.PublishedKeys.Add(rolled);

        await RefuseAsync(rolled);
        _service.Clock.Advance(TimeSpan.FromMinutes(59));
        await RefuseAsync(rolled);
        Assert.Equal(1, Fetches);

        _service.Clock.Advance(TimeSpan.FromMinutes(2));
        await LetInAsync(rolled);
        Assert.Equal(2, Fetches);
    }

    [Fact]
    public async Task While_the_issuer_is_silent_the_last_keys_serve_for_five_days()
    {
        await LetInAsync(_service.Key);
        _service.Http.On("/channel-metadata", HttpStatusCode.InternalServerError);

        _service.Clock.Advance(TimeSpan.FromDays(4));
        await LetInAsync(_service.Key);
        await LetInAsync(_service.Key);
        Assert.Equal(2, Fetches);

        _service.Clock.Advance(TimeSpan.FromDays(2));
        await RefuseAsync(_service.Key);
    }

    [Theory]
    [InlineData("/channel-metadata", "{}")]
    [InlineData("/channel-metadata", "<html>")]
    [InlineData("/channel-metadata", """{"jwks_uri":"http://evil.example/keys"}""")]
    [InlineData("/channel-keys", "[]")]
    [InlineData("/channel-keys", """{"keys":[{"kty":"RSA","kid":7}]}""")]
    [InlineData("/channel-keys", null)]
    public async Task Without_keys_nobody_is_let_in_until_they_can_be_had(string path, string? answer)
    {
        var broken = true;
        _service.Http.On(path, _ => broken
            ? answer is null ? throw new HttpRequestException("no network") : Text(answer)
            : Text(Healthy(path)));
        await RefuseAsync(_service.Key);
        await RefuseAsync(_service.Key);

        broken = false;
        await LetInAsync(_service.Key);
    }

    [Fact]
    public async Task A_silent_issuer_is_not_waited_for_without_end()
    {
        var asked = new TaskCompletionSource();
        _service.Http.On("/channel-metadata", _ =>
        {
            asked.SetResult();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        });

        var refusal = RefuseAsync(_service.Key);
        await asked.Task;
        _service.Clock.Advance(TimeSpan.FromSeconds(11));
        await refusal;
    }

    private string Healthy(string path) => path == "/channel-keys"
        ? JsonSerializer.Serialize(new { keys = new[] { _service.Key.Published } })
        : """{"jwks_uri":"https://login.example/channel-keys"}""";

    private static Task<HttpResponseMessage> Text(string content) =>
        Task.FromResult(new HttpResponseMessage { Content = new StringContent(content) });

    private int Fetches => _service.Http.Count("/channel-metadata");

    private Task<AuthenticateRequestResult> LetInAsync(TestKey key) => _authentication.AuthenticateRequestAsync(
        FakeBotService.Incoming(), $"Bearer {key.Sign(_service.Claims())}", TestContext.Current.CancellationToken);

    private Task<UnauthorizedAccessException> RefuseAsync(TestKey key) => Assert.ThrowsAsync<UnauthorizedAccessException>(() => LetInAsync(key));
}
