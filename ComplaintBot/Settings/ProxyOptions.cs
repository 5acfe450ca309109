using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace ComplaintBot.Settings;

/// <summary>Section <c>Proxy</c>: who stands in front of this server and may say for whom it calls.</summary>
internal sealed class ProxyOptions
{
    /// <summary>Addresses (<c>10.0.0.5</c>) or networks (<c>10.0.0.0/8</c>) of reverse proxies whose X-Forwarded-For, -Proto, -Host and -Prefix are believed.</summary>
    public string[] Trusted { get; set; } = [];

    /// <summary>The path under which the proxy shows this server, as <c>/complaints</c>, whether it passes that on or cuts it off.</summary>
    public string? PathBase { get; set; }

    public ForwardedHeadersOptions ToForwardedHeaders()
    {
        var options = new ForwardedHeadersOptions
        {
            // Empty lists would mean: whoever says so.
            ForwardedHeaders = Trusted.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var trusted in Trusted)
        {
            options.KnownIPNetworks.Add(Network(trusted)!.Value);
        }
        return options;
    }

    /// <returns>Null when the text is neither an address nor a network.</returns>
    public static IPNetwork? Network(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}

internal sealed partial class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options) =>
        options.PathBase is { } path && !PathForm().IsMatch(path) ? ValidateOptionsResult.Fail($"PathBase is a path like /complaints, not '{path}'.")
        : Array.FindIndex(options.Trusted, text => ProxyOptions.Network(text) is null) is >= 0 and var wrong
            ? ValidateOptionsResult.Fail($"Trusted:{wrong} is an address or a network like 10.0.0.0/8, not '{options.Trusted[wrong]}'.")
            : ValidateOptionsResult.Success;

    [GeneratedRegex(@"\A(/[\w.-]+)+\z")]
    private static partial Regex PathForm();
}
