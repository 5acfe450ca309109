using ComplaintBot.Desk.Access;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>Whoever may let a line pass looks at the queue, and whoever asked for it has gone on.</summary>
[Trait("kind", "browser")]
public sealed class ReleaseCallTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));
    private static readonly LocatorAssertionsToContainTextOptions WithinASecond = new() { Timeout = 1_000 };

    [Theory]
    [InlineData("phone-dark", 390, 844, ColorScheme.Dark)]
    [InlineData("desk", 1280, 800, ColorScheme.Light)]
    public async Task A_line_that_waits_is_counted_listed_and_called_and_its_agent_reads_wherever_they_are_what_became_of_it(string name, int width, int height, ColorScheme scheme)
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！我姓陈");
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent, width, height, scheme);
        await using var compliance = await browser.SignInAsync(server, TestDesk.Qiang, [Permission.SeeConversations, Permission.ReleaseLines], width, height, scheme);
        await compliance.Context.AddInitScriptAsync("window.tones = 0; AudioContext.prototype.createOscillator = new Proxy(AudioContext.prototype.createOscillator, { apply: (make, self) => { window.tones++; return Reflect.apply(make, self, []); } });");
        var other = await compliance.OpenDeskAsync();
        await Assertions.Expect(other.Locator(".desk-count")).ToHaveTextAsync("0");

        var page = await agent.OpenDeskAsync($"/desk/conversations/{customer.ConversationId}");
        await Assertions.Expect(page.Locator(".desk-count")).ToHaveCountAsync(0);
        await AskAsync(page, "我们保证明天赔您四千块");
        await Assertions.Expect(other.Locator(".desk-count")).ToContainTextAsync("1", WithinASecond);
        await Assertions.Expect(other).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(@"^\(1\)"));
        Assert.Equal(1, await other.EvaluateAsync<int>("() => tones"));
        await AskAsync(page, "我们保证后天赔您四千块");
        await Assertions.Expect(other.Locator(".desk-count")).ToContainTextAsync("2", WithinASecond);
        await other.GetByRole(AriaRole.Link, new() { Name = "待放行" }).ClickAsync();
        await Assertions.Expect(other.Locator(".releases")).ToContainTextAsync("王敏 请求放行");
        await Assertions.Expect(other.Locator(".releases")).Not.ToContainTextAsync("四千块");
        await other.ShootAsync($"releases-{name}");
        await ChatPageTests.NoViolationsAsync(other);

        await page.GetByRole(AriaRole.Link, new() { Name = "队列" }).ClickAsync();
        await other.Locator(".releases a").First.ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "不放行" }).Nth(1).ClickAsync();
        await GiveReasonAsync(other, "没有决定");
        await Assertions.Expect(page.Locator("#mud-snackbar-container")).ToContainTextAsync("没有获准：没有决定", WithinASecond);
        await other.GetByRole(AriaRole.Button, new() { Name = "放行", Exact = true }).ClickAsync();
        await GiveReasonAsync(other, "法务已同意");
        await Assertions.Expect(page.Locator("#mud-snackbar-container")).ToContainTextAsync("已经放行", WithinASecond);
        await page.ShootAsync($"releases-outcome-{name}");
        await ChatPageTests.NoViolationsAsync(page);
        await Assertions.Expect(other.Locator(".desk-count")).ToHaveTextAsync("0");
        await page.GetByRole(AriaRole.Link, new() { Name = "待放行" }).ClickAsync();
        await Assertions.Expect(page.Locator(".releases li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".releases")).ToContainTextAsync("未放行：没有决定");
        Assert.Empty(agent.Complaints);
        Assert.Empty(compliance.Complaints);
        await page.CloseAsync();
        await other.CloseAsync();
    }

    private static async Task AskAsync(IPage page, string line)
    {
        await page.GetByLabel("回复客户").FillAsync(line);
        await page.GetByRole(AriaRole.Button, new() { Name = "请合规放行" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("回复客户")).ToHaveValueAsync("");
    }

    private static async Task GiveReasonAsync(IPage page, string reason)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }
}
