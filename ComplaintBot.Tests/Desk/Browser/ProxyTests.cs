using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Access;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>The desk under a path of a proxy's: door, live pages, files and the way out.</summary>
[Trait("kind", "browser")]
public sealed class ProxyTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData(true, "Proxy:Trusted:0=127.0.0.1")]
    [InlineData(false, "Proxy:PathBase=/complaints")]
    public async Task Everything_works_and_nothing_is_asked_for_outside_the_path(bool cuts, string setting)
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0", setting);
        await server.HireAsync("li.na", "agent");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        await customer.UploadAsync("a.png", Picture, "image/png");
        await server.IdleAsync();
        await using var proxy = await TestProxy.StartAsync(server.Address, cuts);
        await using var visitor = await browser.VisitAsync(proxy.Address);

        var page = await visitor.ComeInAsync("li.na", root: TestProxy.Prefix);
        await page.Row(customer).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(proxy.Address, $"{TestProxy.Prefix}/desk/conversations/{customer.ConversationId}").ToString());
        await Assertions.Expect(page.Locator(".conv-picture img")).ToHaveJSPropertyAsync("naturalWidth", 1);
        await page.GetByRole(AriaRole.Button, new() { Name = "接入" }).ClickAsync();
        await page.GetByLabel("回复客户").FillAsync("您慢慢说，我都记着。");
        await page.GetByLabel("回复客户").PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".conv-line.is-Agent")).ToContainTextAsync("您慢慢说");
        Assert.Contains(await customer.AllAsync(), said => said.TryGetProperty("text", out var text) && text.GetString() == "您慢慢说，我都记着。");

        await page.ReloadAsync();
        await page.IsLiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "案件" }).ClickAsync();
        await Assertions.Expect(page.Locator(".cases-row")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "li.na's name" }).ClickAsync();
        await page.GetByText("退出", new() { Exact = true }).ClickAsync();
        await page.Locator("main button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(proxy.Address, $"{TestProxy.Prefix}/desk/sign-in").ToString());
        Assert.Empty(proxy.Strays.Except(["/favicon.ico"]));
        await page.CloseAsync();
    }
}
