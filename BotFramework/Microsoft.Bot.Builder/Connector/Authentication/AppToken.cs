using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>With which the bot proves itself to one audience. It is asked for by the app's password, and renewed before it ends.</summary>
internal sealed class AppToken
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly AppSecret _secret;
    private readonly string _audience;
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly Shared<Issued> _current;

    public AppToken(AppSecret secret, string audience, HttpClient http, TimeProvider clock)
    {
        (_secret, _audience, _http, _clock) = (secret, audience, http, clock);
        _current = new Shared<Issued>(_ => AskAsync());
    }

    /// <summary>One that is not the refused one, which the connector did not accept; null at first.</summary>
    /// <exception cref="HttpRequestException">The login gives none.</exception>
    public async Task<string> GetAsync(string refused, CancellationToken cancellationToken)
    {
        var issued = await _current.GetAsync(
            issued => issued.Token != refused && _clock.GetUtcNow() < issued.RenewAt, cancellationToken);
        return issued.Token;
    }

    private async Task<Issued> AskAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _secret.AppId,
            ["client_secret"] = _secret.Password,
            ["scope"] = $"{_audience.TrimEnd('/')}/.default",
        });
        using var response = await _http.PostAsync(new Uri($"{_secret.LoginUrl.TrimEnd('/')}/oauth2/v2.0/token"), form);
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode
            ? Read(body)
            : throw new HttpRequestException($"The login {_secret.LoginUrl} gives no token: {(int)response.StatusCode}.", null, response.StatusCode);
    }

    private Issued Read(byte[] body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var token = answer.RootElement.GetProperty("access_token").GetString() ?? throw new JsonException("The token is null.");
            var lifetime = TimeSpan.FromSeconds(answer.RootElement.GetProperty("expires_in").GetInt32());
            return new Issued(token, _clock.GetUtcNow() + lifetime - (lifetime > 2 * Early ? Early : lifetime / 2));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new HttpRequestException($"The login {_secret.LoginUrl} answers without a token.", e);
        }
    }

    private sealed record Issued(string Token, DateTimeOffset RenewAt)
    {
        /// <summary>Without the token, wherever it is written.</summary>
        public override string ToString() => $"renewed at {RenewAt:O}";
    }
}
