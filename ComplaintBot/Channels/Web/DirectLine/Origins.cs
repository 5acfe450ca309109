using ComplaintBot.Channels.Web.Tokens;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>Browsers let any page open a web socket anywhere, so the server looks at the origin itself.</summary>
internal sealed class Origins(IOptions<DirectLineOptions> options)
{
    /// <param name="request">The request; programs that are no browser send no origin and pass.</param>
    /// <param name="named">Origins that the token names.</param>
    public bool Allow(HttpRequest request, IReadOnlyList<string> named)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } origin])
        {
            return request.Headers.Origin.Count == 0;
        }

        return IsOwn(origin, request.Host) || Contains(options.Value.TrustedOrigins, origin) || Contains(named, origin);
    }

    // Host and port only: behind a proxy that ends TLS the scheme that we see is not the browser's.
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && string.Equals(uri.Host, host.Host, StringComparison.OrdinalIgnoreCase)
        && (uri.IsDefaultPort ? host.Port is null or 80 or 443 : host.Port == uri.Port);

    private static bool Contains(IEnumerable<string> origins, string origin) =>
        origins.Any(o => string.Equals(o.TrimEnd('/'), origin, StringComparison.OrdinalIgnoreCase));
}
