using System.Collections.Concurrent;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own tokens: one for each app, audience and login.</summary>
internal sealed class AppTokens(HttpClient http, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(AppSecret Secret, string Audience), AppToken> _tokens = new();

    public AppToken For(AppSecret secret, string audience) =>
        _tokens.GetOrAdd((secret, audience), key => new AppToken(key.Secret, key.Audience, key.Secret.Http ?? http, clock));
}
