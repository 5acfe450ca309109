using System.Net;
using System.Security.Cryptography;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Tests.Front;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>The institution's own sign-in, against a provider that the test itself hosts.</summary>
public sealed class OpenIdTests
{
    private const string Refused = "/desk/sign-in?refused";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whom_the_institution_vouches_for_is_in_with_the_role_that_its_value_means()
    {
        await using var provider = await ProviderAsync("desk-leads", "all-staff");
        await using var server = await StartAsync(provider);
        using var browser = new StaffBrowser(server);
        Assert.Contains("href=\"/desk/sign-in/outside?return=%2Fdesk%2Fcases\"", (await browser.GetAsync("/desk/sign-in?return=/desk/cases")).Body, StringComparison.Ordinal);

        var back = await SignInAsync(browser, "?return=/desk/cases");
        Assert.Equal((HttpStatusCode.Found, "/desk/cases"), (back.Status, back.Location));
        Assert.Contains("Wang Wei", (await browser.GetAsync("/desk/sign-out")).Body, StringComparison.Ordinal);
        var account = Assert.Single(server.Get<StaffAccounts>().All(server.Manager()));
        Assert.Equal(("supervisor", "Wang Wei", $"{provider.Address}|u-17"), (account.Role, account.DisplayName, account.Outside));
        Assert.Equal([AuditAct.AccountOpened, AuditAct.SignedIn], server.Audit().Select(entry => entry.What));
        Assert.DoesNotContain(browser.Cookies.Keys, name => name.Contains("Correlation", StringComparison.Ordinal) || name.Contains("Nonce", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_does_not_say_from_when_it_holds_is_taken()
    {
        await using var provider = await ProviderAsync("desk-agents");
        provider.Spoil = token => token.NotBefore = null;
        await using var server = await StartAsync(provider);
        using var browser = new StaffBrowser(server);
        Assert.Equal("/desk", (await SignInAsync(browser)).Location);
    }

    [Fact]
    public async Task Another_value_the_next_time_is_another_role_and_the_old_sessions_end()
    {
        await using var provider = await ProviderAsync("desk-leads");
        await using var server = await StartAsync(provider);
        using var old = new StaffBrowser(server);
        await SignInAsync(old);
        provider.Claims["roles"] = new[] { "desk-agents" };
        using var browser = new StaffBrowser(server);
        await SignInAsync(browser);
        Assert.Equal("agent", Assert.Single(server.Get<StaffAccounts>().All(server.Manager())).Role);
        Assert.Equal(HttpStatusCode.Found, (await old.GetAsync("/desk/password")).Status);
        Assert.Contains(server.Audit(), entry => entry is { What: AuditAct.RoleChanged, Reason: "outside: supervisor -> agent" });

        provider.Claims["roles"] = new[] { "all-staff" };
        Assert.Equal(Refused, (await SignInAsync(new(server))).Location);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/desk/password")).Status);
    }

    [Fact]
    public async Task An_administrator_of_the_institution_makes_the_first_administrators_link_needless()
    {
        await using var provider = await ProviderAsync("it-admins");
        await using var server = await StartAsync(provider);
        var link = server.FirstLink()!;
        using var browser = new StaffBrowser(server);
        await SignInAsync(browser);
        Assert.Null(server.FirstLink());
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/accounts")).Status);
    }

    [Fact]
    public async Task A_locked_account_stays_out_and_its_role_and_password_are_not_changed_here()
    {
        await using var provider = await ProviderAsync("desk-agents");
        await using var server = await StartAsync(provider);
        using var browser = new StaffBrowser(server);
        await SignInAsync(browser);
        var (accounts, id) = (server.Get<StaffAccounts>(), server.Get<StaffAccounts>().All(server.Manager())[0].Id);
        Assert.Equal(AccountOutcome.OutsideAccount, (await accounts.ChangeRoleAsync(server.Manager(), id, "administrator", Cancellation)).Outcome);
        Assert.Equal(AccountOutcome.OutsideAccount, (await accounts.IssueLinkAsync(server.Manager(), id, Cancellation)).Outcome);
        await accounts.LockAsync(server.Manager(), id, Cancellation);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/desk/password")).Status);
        Assert.Equal(Refused, (await SignInAsync(browser)).Location);
    }

    public static TheoryData<string> Wrongs() => ["another key", "no signature", "another audience", "another issuer", "expired", "no end", "not yet", "another nonce", "no role"];

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task A_token_with_anything_wrong_lets_nobody_in(string wrong)
    {
        await using var provider = await ProviderAsync("desk-agents");
        await using var server = await StartAsync(provider);
        using var otherKey = RSA.Create(2048);
        provider.Signing = wrong == "another key" ? new RsaSecurityKey(otherKey) { KeyId = "k1" } : provider.Signing;
        provider.Spoil = token =>
        {
            token.SigningCredentials = wrong == "no signature" ? null : token.SigningCredentials;
            token.Audience = wrong == "another audience" ? "another-client" : token.Audience;
            token.Issuer = wrong == "another issuer" ? "https://evil.example" : token.Issuer;
            token.Claims["nonce"] = wrong == "another nonce" ? "made up" : token.Claims["nonce"];
            if (wrong == "expired")
            {
                (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(-1), token.Expires!.Value.AddHours(-1));
            }
            if (wrong == "not yet")
            {
                token.NotBefore = token.NotBefore!.Value.AddMinutes(4);
            }
            if (wrong == "no end")
            {
                token.Expires = null;
            }
            if (wrong == "no role")
            {
                token.Claims.Remove("roles");
            }
        };
        using var browser = new StaffBrowser(server);
        Assert.Equal(Refused, (await SignInAsync(browser)).Location);
        Assert.DoesNotContain("desk", browser.Cookies.Keys);
        Assert.Empty(server.Get<StaffAccounts>().All(server.Manager()));
        Assert.Equal(AuditAct.SignInFailed, Assert.Single(server.Audit()).What);
        Assert.Contains("role=\"alert\"", (await browser.GetAsync(Refused)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_no_there_who_comes_back_twice_and_who_was_never_sent_stay_out()
    {
        await using var provider = await ProviderAsync("desk-agents");
        await using var server = await StartAsync(provider);
        using var browser = new StaffBrowser(server);
        provider.Refuses = true;
        Assert.Equal(Refused, (await SignInAsync(browser)).Location);
        provider.Refuses = false;

        var there = await browser.GetAsync((await browser.GetAsync("/desk/sign-in/outside")).Location!);
        using var stranger = new StaffBrowser(server);
        Assert.Equal(Refused, (await stranger.GetAsync(there.Location!)).Location);
        Assert.Equal("/desk", (await browser.GetAsync(there.Location!)).Location);
        Assert.Equal(Refused, (await browser.GetAsync(there.Location!)).Location);
        Assert.Equal(Refused, (await stranger.GetAsync("/desk/sign-in/outside/back?code=x&state=y")).Location);
    }

    [Fact]
    public async Task Behind_a_proxy_it_comes_back_to_the_address_that_the_proxy_shows()
    {
        await using var provider = await ProviderAsync("desk-agents");
        await using var server = await StartAsync(provider, "Proxy:Trusted:0=127.0.0.1");
        using var browser = new StaffBrowser(server)
        {
            Headers = { ["X-Forwarded-Proto"] = "https", ["X-Forwarded-Host"] = "bank.example", ["X-Forwarded-Prefix"] = "/complaints" },
        };
        var there = (await browser.GetAsync("/desk/sign-in/outside")).Location!;
        Assert.Contains($"redirect_uri={Uri.EscapeDataString("https://bank.example/complaints/desk/sign-in/outside/back")}", there, StringComparison.Ordinal);
        var back = new Uri((await browser.GetAsync(there)).Location!);
        Assert.Equal("/complaints/desk", (await browser.GetAsync(back.PathAndQuery["/complaints".Length..])).Location);
        Assert.All(browser.SetCookies.Where(cookie => !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)), cookie =>
        {
            Assert.Contains("path=/complaints", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.Ordinal);
            Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_such_door()
    {
        await using var server = await Staff.StartAsync();
        using var browser = new StaffBrowser(server);
        Assert.DoesNotContain("/desk/sign-in/outside", (await browser.GetAsync("/desk/sign-in")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/desk/sign-in/outside")).Status);
    }

    [Theory]
    [InlineData("Authority", "http://login.bank.example")]
    [InlineData("ClientId", "")]
    [InlineData("Roles:0:Role", "pirate")]
    [InlineData("Roles:0:Value", "")]
    public async Task Settings_that_cannot_work_stop_the_start(string key, string value)
    {
        string[] settings = ["Authority=https://login.bank.example", "ClientId=x", "Roles:0:Value=a", "Roles:0:Role=agent"];
        var invalid = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            Staff.StartAsync([.. settings.Where(setting => !setting.StartsWith($"{key}=", StringComparison.Ordinal)).Append($"{key}={value}").Select(setting => $"Desk:OpenId:{setting}")]));
        Assert.All(invalid.Failures, failure => Assert.StartsWith("Desk:OpenId:", failure, StringComparison.Ordinal));
    }

    private static async Task<LocalProvider> ProviderAsync(params string[] roles)
    {
        var provider = await LocalProvider.StartAsync(new FakeTimeProvider(Staff.Now));
        provider.Claims["roles"] = roles;
        return provider;
    }

    private static Task<TestServer> StartAsync(LocalProvider provider, params string[] settings) => Staff.StartAsync(
    [
        $"Desk:OpenId:Authority={provider.Address}", $"Desk:OpenId:ClientId={LocalProvider.ClientId}", $"Desk:OpenId:ClientSecret={LocalProvider.ClientSecret}",
        "Desk:OpenId:Roles:0:Value=it-admins", "Desk:OpenId:Roles:0:Role=administrator",
        "Desk:OpenId:Roles:1:Value=desk-leads", "Desk:OpenId:Roles:1:Role=supervisor",
        "Desk:OpenId:Roles:2:Value=desk-agents", "Desk:OpenId:Roles:2:Role=agent",
        .. settings,
    ]);

    /// <summary>To the provider and back.</summary>
    private static async Task<Page> SignInAsync(StaffBrowser browser, string query = "")
    {
        var there = await browser.GetAsync($"/desk/sign-in/outside{query}");
        return await browser.GetAsync((await browser.GetAsync(there.Location!)).Location!);
    }
}
