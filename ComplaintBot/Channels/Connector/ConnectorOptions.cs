using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Channels.Connector;

/// <summary>Section <c>Connector</c>. Who we are to the Bot Framework stands under the SDK's own names (<c>MicrosoftAppId</c> …).</summary>
internal sealed class ConnectorOptions
{
    private static readonly string[] Microsoft =
    [
        "*.botframework.com", "*.botframework.azure.us",
        // Teams, and Teams of the US government.
        "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us",
    ];

    /// <summary>Hosts to which replies may be sent, <c>*.</c> for every host below one; Microsoft's when left out. This machine is trusted by callers on it.</summary>
    public string[]? TrustedHosts { get; set; }

    /// <summary>Longest body of an activity, in bytes.</summary>
    [Range(1_024, 4_194_304)]
    public int MaxActivityBytes { get; set; } = 262_144;

    /// <summary>Deepest nesting of its JSON.</summary>
    [Range(8, 64)]
    public int MaxJsonDepth { get; set; } = 32;

    /// <summary>Seconds that a reply may take to be acknowledged; after that it may have arrived or not.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 15;

    public IEnumerable<string> Hosts => TrustedHosts is { Length: > 0 } hosts ? hosts : Microsoft;
}

[OptionsValidator]
internal sealed partial class ConnectorOptionsValidator : IValidateOptions<ConnectorOptions>;
