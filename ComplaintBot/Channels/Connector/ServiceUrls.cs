using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Connector;

/// <summary>Where replies may go. The address comes with each activity, so whoever calls would otherwise choose who gets our token.</summary>
internal sealed class ServiceUrls(IOptions<ConnectorOptions> options)
{
    /// <param name="serviceUrl">As the activity says.</param>
    /// <param name="callerIsLocal">The caller runs on this machine.</param>
    public bool Trusts(string? serviceUrl, bool callerIsLocal) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.IsLoopback ? callerIsLocal && uri.Scheme is "http" or "https" : uri.Scheme == "https" && options.Value.Hosts.Any(host => Covers(host, uri.Host)));

    private static bool Covers(string pattern, string host) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
