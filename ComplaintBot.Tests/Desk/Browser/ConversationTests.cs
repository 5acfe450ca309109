using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>An agent and a customer, each at their own page.</summary>
[Trait("kind", "browser")]
public sealed class ConversationTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const string Threat = "退保少算了四千多，再不给说法我就找电视台曝光！", Stopped = "这句话不能这样发。", Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));
    private static readonly LocatorAssertionsToContainTextOptions WithinASecond = new() { Timeout = 1_000 };

    [Theory]
    [InlineData("phone", 390, 844, ColorScheme.Light)]
    [InlineData("desk", 1280, 800, ColorScheme.Light)]
    [InlineData("desk-dark", 1280, 800, ColorScheme.Dark)]
    public async Task Whoever_threatens_talks_with_a_person_whose_guarded_line_never_leaves(string name, int width, int height, ColorScheme scheme)
    {
        await using var server = await StartAsync();
        await using var visitor = await browser.VisitAsync(server.Address);
        var chat = await visitor.OpenAsync();
        await chat.SaysAsync(Threat);
        await chat.SeesAsync("转给");
        await chat.SaysAsync(Hostile);
        await server.IdleAsync();

        await using var agent = await browser.SignInAsync(server, "a1", "王敏", DeskBrowser.Agent, width, height);
        var page = await agent.OpenDeskAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.ReloadAsync();
        await page.Locator(".queue-open").First.ClickAsync();
        var list = page.Locator(".conv-list");
        await Assertions.Expect(list).ToContainTextAsync(Threat);
        await Assertions.Expect(list).ToContainTextAsync(Hostile);
        await Assertions.Expect(list.Locator("img, script")).ToHaveCountAsync(0);
        await page.ShootAsync($"conversation-{name}-before");
        await page.GetByRole(AriaRole.Button, new() { Name = "接入" }).ClickAsync();
        var field = page.GetByLabel("回复客户");
        await field.FillAsync("我们保证明天赔您四千块");
        await Assertions.Expect(page.Locator(".conv-guard-note").First).ToBeVisibleAsync();
        await page.ShootAsync($"conversation-{name}-guarded");
        await ChatPageTests.NoViolationsAsync(page);
        await field.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByText(Stopped)).ToBeVisibleAsync();
        await Assertions.Expect(field).ToHaveValueAsync("我们保证明天赔您四千块");

        await field.FillAsync("您好，您前面说的我都看过了，不用再讲一遍。");
        await Assertions.Expect(page.Locator(".conv-guard-note")).ToHaveCountAsync(0);
        await field.PressAsync("Control+Enter");
        await chat.SeesAsync("您前面说的我都看过了");
        await Assertions.Expect(field).ToHaveValueAsync("");
        await Assertions.Expect(list).ToContainTextAsync("您前面说的我都看过了", WithinASecond);
        await chat.SaysAsync("终于有人了，我姓李");
        await chat.SeesAsync("终于有人了");
        await Assertions.Expect(list).ToContainTextAsync("终于有人了", WithinASecond);
        await Assertions.Expect(chat.Bubbles().Filter(new() { HasText = "我都看过了" })).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Bubbles().Filter(new() { HasText = "保证明天赔" })).ToHaveCountAsync(0);
        await Assertions.Expect(list.Locator(".is-Agent")).ToHaveCountAsync(1);
        await page.ShootAsync($"conversation-{name}");
        await ChatPageTests.NoViolationsAsync(page);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "the page scrolls sideways");
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0", "Brand:Name=示例银行");
}
