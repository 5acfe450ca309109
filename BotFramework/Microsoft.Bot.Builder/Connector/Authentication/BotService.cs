using System.Globalization;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses and names of one cloud's Bot Service, and its own tenants, whose tokens the Emulator brings.</summary>
internal sealed record BotService(
    string LoginUrl,
    string Scope,
    string ChannelIssuer,
    string ChannelMetadata,
    string EmulatorMetadata,
    string CallerId,
    string IssuerV1,
    string IssuerV2,
    string[] Tenants)
{
    private static BotService Public { get; } = new(
        AuthenticationConstants.ToChannelFromBotLoginUrl,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        Schema.CallerIdConstants.PublicAzureChannel,
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV2,
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"]);

    private static BotService UsGovernment { get; } = new(
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        Schema.CallerIdConstants.USGovChannel,
        AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
        AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
        ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"]);

    public static BotService Of(string channelService) => channelService switch
    {
        null or "" => Public,
        GovernmentAuthenticationConstants.ChannelService => UsGovernment,
        _ => throw new ArgumentException($"There is no ChannelService {channelService}.", nameof(channelService)),
    };

    public BotService With(
        string loginUrl, string scope, string channelIssuer, string channelMetadata, string emulatorMetadata, string callerId) =>
        this with
        {
            LoginUrl = Or(loginUrl, LoginUrl),
            Scope = Or(scope, Scope),
            ChannelIssuer = Or(channelIssuer, ChannelIssuer),
            ChannelMetadata = Or(channelMetadata, ChannelMetadata),
            EmulatorMetadata = Or(emulatorMetadata, EmulatorMetadata),
            CallerId = Or(callerId, CallerId),
        };

    /// <summary>Who issues tokens to the Emulator and to other bots.</summary>
    public string[] CallerIssuers(string ownTenant, IEnumerable<string> others) =>
        [.. Tenants.Append(ownTenant).Where(tenant => !string.IsNullOrEmpty(tenant)).SelectMany(IssuersOf), .. others ?? []];

    private static string Or(string given, string usual) => string.IsNullOrEmpty(given) ? usual : given;

    private IEnumerable<string> IssuersOf(string tenant) =>
        [string.Format(CultureInfo.InvariantCulture, IssuerV1, tenant), string.Format(CultureInfo.InvariantCulture, IssuerV2, tenant)];
}
