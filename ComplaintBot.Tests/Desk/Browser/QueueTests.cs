using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>The queue as agents see it, with customers at the other door.</summary>
[Trait("kind", "browser")]
public sealed class QueueTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("phone", 390, 844, ColorScheme.Light)]
    [InlineData("phone-dark", 390, 844, ColorScheme.Dark)]
    [InlineData("desk", 1280, 800, ColorScheme.Light)]
    [InlineData("desk-dark", 1280, 800, ColorScheme.Dark)]
    public async Task A_threat_shows_within_a_second_and_whoever_accepts_has_it_and_the_other_reads_who(string name, int width, int height, ColorScheme scheme)
    {
        await using var server = await StartAsync();
        using var calm = await SayAsync(server, "我要转人工");
        await using var agent = await browser.SignInAsync(server, "a1", "王敏", DeskBrowser.Agent, width, height);
        await using var other = await browser.SignInAsync(server, "a2", "李强", DeskBrowser.Agent);
        var (page, second) = (await agent.OpenDeskAsync(), await other.OpenDeskAsync());
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".queue-row")).ToHaveCountAsync(1);

        using var threat = await SayAsync(server, "退保少算了好几千，再不处理我就找电视台曝光，我叫陈建国，电话13812345678");
        await Assertions.Expect(page.Locator(".queue-row").First).ToContainTextAsync("媒体", new() { Timeout = 1_000 });
        await Assertions.Expect(page).ToHaveTitleAsync("(2) 队列 · 坐席工作台 · 示例银行");
        Assert.DoesNotContain("13812345678", await page.ContentAsync(), StringComparison.Ordinal);

        server.Time.Advance(TimeSpan.FromMilliseconds(300));
        using var danger = await SayAsync(server, "再拖我就带刀去砸了你们网点");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("暴力", new() { Timeout = 1_000 });
        await Assertions.Expect(page.Locator(".queue-row").First).ToHaveAttributeAsync("data-alarm", "open");
        await page.ShootAsync($"queue-{name}");
        await ChatPageTests.NoViolationsAsync(page);

        await RestAsync(server);
        var row = page.Locator($"[data-row={threat.ConversationId}]");
        var stale = second.Locator($"[data-row={threat.ConversationId}]");
        await Assertions.Expect(stale.GetByRole(AriaRole.Button, new() { Name = "接入" })).ToBeVisibleAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "接入" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已接入，客户看到您来了。")).ToBeVisibleAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "我的" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("王敏");
        await RestAsync(server);
        await page.GetByRole(AriaRole.Button, new() { Name = "我已看到，来处理" }).ClickAsync();
        await Assertions.Expect(page.Locator(".desk-alarm")).ToHaveCountAsync(0);
        await page.ShootAsync($"queue-{name}-mine");
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();
        await second.CloseAsync();
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0", "Brand:Name=示例银行");

    /// <summary>The queue has been still for long enough to show the next change at once.</summary>
    private static async Task RestAsync(TestServer server)
    {
        await server.IdleAsync();
        await server.AdvanceAsync(TimeSpan.FromMilliseconds(301));
    }

    private static async Task<DirectLineClient> SayAsync(TestServer server, string text)
    {
        var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync(text);
        await server.IdleAsync();
        return customer;
    }
}
