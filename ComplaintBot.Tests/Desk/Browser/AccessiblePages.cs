using ComplaintBot.Desk.Access;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>Every page of the desk with a conversation in it, small and large, light and dark.</summary>
[Trait("kind", "browser")]
public sealed class AccessiblePages(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("phone-light", 390, 844, ColorScheme.Light)]
    [InlineData("phone-dark", 390, 844, ColorScheme.Dark)]
    [InlineData("desk-light", 1280, 800, ColorScheme.Light)]
    [InlineData("desk-dark", 1280, 800, ColorScheme.Dark)]
    public async Task Queue_conversation_case_sheet_and_sign_in_break_no_rule_and_scroll_nowhere_sideways(string name, int width, int height, ColorScheme scheme)
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0", "Brand:Name=示例银行");
        using var customer = await server.SayAsync("我爱人04年买的分红险，退保少算了四千多，再不给说法我就找电视台曝光！我叫陈建国，电话13976204418");
        using var danger = await server.SayAsync("再拖我就带刀去砸了你们网点");
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        await server.ActAsync(customer, new(StaffActKind.Say, TestDesk.Min) { Text = "您慢慢说，我都记着。" });
        await server.ActAsync(customer, new(StaffActKind.Note, TestDesk.Min) { Text = "先查退保金额" });
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, [.. DeskBrowser.Agent, Permission.Export, Permission.Unmask], width, height, scheme);
        var number = TalkStore.Case(server, customer.ConversationId).Number;
        foreach (var (page, path) in new[] { ("queue", "/desk"), ("conversation", $"/desk/conversations/{customer.ConversationId}"), ("case", $"/desk/case/{number}"), ("sheet", $"/desk/case/{number}/sheet") })
        {
            var opened = await agent.OpenDeskAsync(path);
            await Assertions.Expect(opened.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
            await IsAccessibleAsync(opened, $"page-{page}-{name}");
        }

        await using var stranger = await browser.VisitAsync(server.Address, width, height, scheme);
        await IsAccessibleAsync(await stranger.OpenAsync("/desk/sign-in"), $"page-sign-in-{name}");
        Assert.Empty(agent.Complaints);
        Assert.Empty(stranger.Complaints);
    }

    private static async Task IsAccessibleAsync(IPage page, string name)
    {
        await page.ShootAsync(name);
        await ChatPageTests.NoViolationsAsync(page);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), $"{name} scrolls sideways");
        await page.CloseAsync();
    }
}
