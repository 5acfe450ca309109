using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys that an issuer publishes: kept for a day, looked at again after an hour for a key that is not among them. While
/// the issuer is silent the last ones serve for five days.
/// </summary>
internal sealed partial class SigningKeys
{
    private static readonly TimeSpan Known = TimeSpan.FromHours(24);
    private static readonly TimeSpan Unknown = TimeSpan.FromHours(1);
    private static readonly TimeSpan Silent = TimeSpan.FromDays(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Uri _metadata;
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Shared<Published> _published;

    public SigningKeys(Uri metadata, HttpClient http, TimeProvider clock, ILogger logger)
    {
        (_metadata, _http, _clock, _logger) = (metadata, http, clock, logger);
        _published = new Shared<Published>(FetchAsync);
    }

    /// <summary>Null when the issuer publishes no such key.</summary>
    /// <exception cref="UnauthorizedAccessException">The keys cannot be had.</exception>
    public async Task<SigningKey> FindAsync(string kid, CancellationToken cancellationToken)
    {
        var published = await _published.GetAsync(last => IsFresh(last, kid), cancellationToken);
        return published.Find(kid);
    }

    private bool IsFresh(Published last, string kid)
    {
        var now = _clock.GetUtcNow();
        return now - last.Checked < Unknown || (now - last.Fetched < Known && last.Find(kid) != null);
    }

    private async Task<Published> FetchAsync(Published last)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, _clock);
            var keys = await SigningKey.FetchAsync(_metadata, _http, patience.Token);
            return new Published(keys, _clock.GetUtcNow(), _clock.GetUtcNow());
        }
        catch (Exception e)
        {
            Log.NotFetched(_logger, _metadata, e);
            return last != null && _clock.GetUtcNow() - last.Fetched < Silent
                ? last with { Checked = _clock.GetUtcNow() }
                : throw new UnauthorizedAccessException($"The signing keys of {_metadata} cannot be had.", e);
        }
    }

    private sealed record Published(IReadOnlyList<SigningKey> Keys, DateTimeOffset Fetched, DateTimeOffset Checked)
    {
        public SigningKey Find(string kid) => Keys.FirstOrDefault(key => key.Key.Kid == kid);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The signing keys of {Metadata} could not be fetched")]
        public static partial void NotFetched(ILogger logger, Uri metadata, Exception e);
    }
}
