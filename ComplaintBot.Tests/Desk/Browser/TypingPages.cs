using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>A customer and an agent who see each other write.</summary>
[Trait("kind", "browser")]
public sealed class TypingPages(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Each_sees_that_the_other_is_writing_until_it_has_come()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        await using var visitor = await browser.VisitAsync(server.Address);
        var chat = await visitor.OpenAsync();
        await chat.SaysAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        await chat.SeesAsync("转给");
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var page = await agent.OpenDeskAsync();
        await page.Locator(".queue-open").First.ClickAsync();
        await Assertions.Expect(page.Locator(".conv-list")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "接入", Exact = true }).ClickAsync();
        var sign = page.Locator(".conv-typing");
        await Assertions.Expect(sign).ToHaveTextAsync("");

        var box = chat.Locator(".webchat__send-box textarea, .webchat__send-box input[type=text]").First;
        await box.PressSequentiallyAsync("我想问");
        await Assertions.Expect(sign).ToHaveTextAsync("客户正在输入……", new() { Timeout = 1_000 });
        await page.ShootAsync("conversation-typing");
        await box.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".conv-list")).ToContainTextAsync("我想问");
        await Assertions.Expect(sign).ToHaveTextAsync("");

        await Assertions.Expect(chat.Locator(".webchat__typing-indicator")).ToHaveCountAsync(0);
        await server.AdvanceAsync(TimeSpan.FromSeconds(5)); // Web Chat orders by time
        await page.GetByLabel("回复客户").PressSequentiallyAsync("您慢慢说");
        await Assertions.Expect(chat.Locator(".webchat__typing-indicator")).ToHaveCountAsync(1);
        await chat.ShootAsync("chat-typing");
        await page.GetByLabel("回复客户").PressAsync("Control+Enter");
        await chat.SeesAsync("您慢慢说");
        await Assertions.Expect(chat.Locator(".webchat__typing-indicator")).ToHaveCountAsync(0);
        Assert.Empty(agent.Complaints);
        Assert.Empty(visitor.Complaints);
        await page.CloseAsync();
    }
}
