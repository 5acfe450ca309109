using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

[Trait("kind", "browser")]
public sealed class ShellTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("phone", 390, 844)]
    [InlineData("desk", 1280, 800)]
    public async Task Language_and_theme_are_chosen_and_kept_and_the_page_keeps_to_its_policy(string name, int width, int height)
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Brand:Name=示例银行");
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent, width, height);
        var page = await agent.OpenDeskAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "队列" })).ToBeVisibleAsync();
        await page.ShootAsync($"shell-{name}-light");
        await ChatPageTests.NoViolationsAsync(page);

        await ChooseAsync(page, "王敏", "深色");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.ReloadAsync();
        await page.IsLiveAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await ChooseAsync(page, "王敏", "English");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Queue" })).ToBeVisibleAsync();
        await page.IsLiveAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Accept the selected conversation");
        await page.ShootAsync($"shell-{name}-dark");
        await ChatPageTests.NoViolationsAsync(page);
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();
    }

    private static async Task ChooseAsync(IPage page, string user, string choice)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = user }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = choice, Exact = true }).ClickAsync();
    }
}
