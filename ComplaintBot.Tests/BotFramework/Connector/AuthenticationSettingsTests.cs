using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Connector;

/// <summary>Settings of the SDK's names; those that cannot work stop the start.</summary>
public sealed class AuthenticationSettingsTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("MicrosoftAppId=a MicrosoftAppPassword=p", false)]
    [InlineData("MicrosoftAppId=a MicrosoftAppPassword=p MicrosoftAppType=MultiTenant", false)]
    [InlineData("MicrosoftAppId=a MicrosoftAppPassword=p MicrosoftAppType=singletenant MicrosoftAppTenantId=t", false)]
    public async Task Without_an_app_id_authentication_is_off(string settings, bool off) =>
        Assert.Equal(off, await new ConfigurationServiceClientCredentialFactory(Settings(settings)).IsAuthenticationDisabledAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task Only_its_own_app_id_is_the_bots()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Settings("MicrosoftAppId=a"));

        Assert.True(await factory.IsValidAppIdAsync("a", TestContext.Current.CancellationToken));
        Assert.False(await factory.IsValidAppIdAsync("b", TestContext.Current.CancellationToken));
        Assert.False(await factory.IsValidAppIdAsync(null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("MicrosoftAppType=SingleTenant MicrosoftAppId=a MicrosoftAppPassword=p", "MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppType=SingleTenant MicrosoftAppId=a MicrosoftAppTenantId=t", "MicrosoftAppPassword")]
    [InlineData("MicrosoftAppType=Nonsense", "Nonsense")]
    [InlineData("ChannelService=https://cloud.example", "https://cloud.example")]
    [InlineData("ToChannelFromBotLoginUrl=http://login.example", "http://login.example")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl=http://login.example", "http://login.example")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl=nowhere", "nowhere")]
    [Trait("Supplier", "ours")]
    public void What_cannot_work_stops_the_start_and_is_named(string settings, string named)
    {
        var e = Assert.Throws<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(Settings(settings)));

        Assert.Contains(named, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Supplier", "ours")]
    public void A_managed_identity_is_not_supported() =>
        Assert.Throws<NotSupportedException>(() => new ConfigurationBotFrameworkAuthentication(Settings("MicrosoftAppType=UserAssignedMSI")));

    [Theory]
    [Trait("Supplier", "ours")]
    [InlineData("", "https://api.botframework.com")]
    [InlineData("ChannelService=https://botframework.azure.us", "https://api.botframework.us")]
    [InlineData("ToChannelFromBotOAuthScope=https://own.example ToBotFromChannelOpenIdMetadataUrl=http://127.0.0.1:3980/m", "https://own.example")]
    public void A_cloud_has_its_audience_and_a_setting_goes_before_it(string settings, string audience) =>
        Assert.Equal(audience, new ConfigurationBotFrameworkAuthentication(Settings(settings)).GetOriginatingAudience());

    [Fact]
    public async Task Other_credentials_than_those_of_the_settings_can_be_given()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(Settings("MicrosoftAppId=a"), new PasswordServiceClientCredentialFactory());

        var result = await authentication.AuthenticateRequestAsync(FakeBotService.Incoming(), null, TestContext.Current.CancellationToken);

        Assert.Equal(AuthenticationConstants.AnonymousAuthType, result.ClaimsIdentity.AuthenticationType);
    }

    private static IConfiguration Settings(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
        .Build();
}
