using System.Net;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>Forms and cookies: what another site can make a browser send counts for nothing.</summary>
public sealed class FormTests
{
    [Fact]
    public async Task No_form_counts_that_this_server_did_not_show_to_this_browser()
    {
        await using var server = await Staff.StartAsync();
        var link = server.FirstLink()!;
        using var stranger = new StaffBrowser(server);
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.PostAsync(link, ("name", "thief"), ("display", "T"), ("password", Staff.Password), ("again", Staff.Password))).Status);
        Assert.NotNull(server.FirstLink());

        using var boss = await server.BossAsync();
        foreach (var path in new[] { "/desk/sign-in", "/desk/sign-out", "/desk/password", "/desk/accounts", "/desk/set-password?token=x" })
        {
            await boss.GetAsync(path); // has the cookie, not the field
            Assert.Equal(HttpStatusCode.BadRequest, (await boss.PostAsync(path, ("name", "boss"), ("password", Staff.Password), ("act", "open"))).Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await boss.GetAsync("/desk/accounts")).Status);
    }

    [Fact]
    public async Task A_form_that_was_shown_to_somebody_else_does_not_count()
    {
        await using var server = await Staff.StartAsync();
        using var boss = await server.BossAsync();
        using var thief = await server.SignedInAsync("thief", "agent");
        var shown = (await thief.GetAsync("/desk/password")).Body.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        Assert.Equal(HttpStatusCode.BadRequest, (await boss.PostAsync("/desk/sign-out", ("__RequestVerificationToken", shown))).Status);
    }

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task Cookies_are_out_of_scripts_reach_of_this_site_and_of_https_where_that_is(string scheme, bool secure)
    {
        await using var server = await Staff.StartAsync("Proxy:Trusted:0=127.0.0.1");
        await server.HireAsync("li.na", "agent");
        using var browser = new StaffBrowser(server) { Headers = { ["X-Forwarded-Proto"] = scheme, ["X-Forwarded-Host"] = "bank.example" } };
        await browser.SignInAsync("li.na", Staff.Password);
        var session = Assert.Single(browser.SetCookies, cookie => cookie.StartsWith("desk=", StringComparison.Ordinal));
        var form = Assert.Single(browser.SetCookies, cookie => cookie.StartsWith("desk-form=", StringComparison.Ordinal));
        Assert.Contains("samesite=lax", session, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", session, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", form, StringComparison.Ordinal);
        Assert.All([session, form], cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.Ordinal);
            Assert.Equal(secure, cookie.Contains("; secure", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_form_of_more_than_a_form_is_refused()
    {
        await using var server = await Staff.StartAsync();
        using var browser = new StaffBrowser(server);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.FillAsync("/desk/sign-in", ("name", new string('a', 20_000)), ("password", "x"))).Status);
    }
}
