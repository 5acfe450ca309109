using System.Net;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

public sealed class BehindAProxyTests
{
    [Theory]
    [InlineData("", "Proxy:Trusted:0=127.0.0.1", "/complaints")]   // the proxy cuts it off and says so
    [InlineData("", "Proxy:PathBase=/complaints", null)]           // … and doesn't say so
    [InlineData("/complaints", "Proxy:PathBase=/complaints", null)] // the proxy passes it on
    public async Task Redirects_links_and_cookies_stay_under_the_path_base(string sent, string setting, string? prefix)
    {
        await using var server = await Staff.StartAsync(setting);
        await server.HireAsync("li.na", "agent");
        using var browser = new StaffBrowser(server);
        if (prefix is not null)
        {
            browser.Headers["X-Forwarded-Prefix"] = prefix;
        }
        Assert.Equal("/complaints/desk/sign-in", (await browser.GetAsync($"{sent}/desk")).Location);
        var page = await browser.GetAsync($"{sent}/desk/sign-in");
        Assert.Contains("action=\"/complaints/desk/sign-in\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/complaints/desk/access.css", page.Body, StringComparison.Ordinal);
        Assert.Equal("/complaints/desk/cases", (await browser.FillAsync($"{sent}/desk/sign-in?return=/desk/cases", ("name", "li.na"), ("password", Staff.Password))).Location);
        Assert.All(browser.SetCookies, cookie => Assert.Contains("path=/complaints", cookie, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{sent}/desk/password")).Status);
        Assert.Equal("/complaints/desk/sign-in", (await browser.FillAsync($"{sent}/desk/sign-out")).Location);
    }

    [Fact]
    public async Task A_proxy_that_is_not_trusted_says_nothing()
    {
        await using var server = await Staff.StartAsync();
        using var browser = new StaffBrowser(server) { Headers = { ["X-Forwarded-Prefix"] = "/evil", ["X-Forwarded-Host"] = "evil.example" } };
        Assert.Equal("/desk/sign-in", (await browser.GetAsync("/desk")).Location);
    }
}
