using ComplaintBot.Demo;
using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Conversations;
using ComplaintBot.Tests.Front;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>Cases as the desk lists, shows and prints them, of made-up customers.</summary>
[Trait("kind", "browser")]
public sealed class CaseTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("phone", 390, 844, ColorScheme.Dark)]
    [InlineData("desk", 1280, 800, ColorScheme.Light)]
    [InlineData("desk-dark", 1280, 800, ColorScheme.Dark)]
    public async Task A_case_is_found_read_and_printed(string name, int width, int height, ColorScheme scheme)
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Brand:Name=示例银行");
        await ActivatorUtilities.CreateInstance<DemoSeeder>(server.Services).SeedAsync(TestContext.Current.CancellationToken);
        await server.IdleAsync();
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, [.. DeskBrowser.Agent, Permission.Export], width, height, scheme);
        var page = await agent.OpenDeskAsync("/desk/cases");
        await Assertions.Expect(page.Locator(".cases-row").First).ToBeVisibleAsync();
        await page.ShootAsync($"cases-{name}");
        await ChatPageTests.NoViolationsAsync(page);
        await page.GetByLabel("状态").SelectOptionAsync("Archived");
        await Assertions.Expect(page.Locator(".cases-row")).ToHaveCountAsync(1);
        await page.Locator(".queue-open").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "服务进度记录" })).ToBeVisibleAsync();
        await page.ShootAsync($"case-{name}");
        await ChatPageTests.NoViolationsAsync(page);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "the page scrolls sideways");
        await page.GetByRole(AriaRole.Link, new() { Name = "投诉情况记录表" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "投诉情况记录表" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("联系意愿");
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("处理经过");
        await page.ShootAsync($"sheet-{name}");
        // It can be printed without our button.
        var rows = server.Get<AuditLog>().Read(DeskConversation.User("x1", "审计", Permission.ReadAudit), new());
        Assert.Equal(TestDesk.Min.Id, Assert.Single(rows, row => row.What == AuditAct.SheetOpened).Who);
        Assert.DoesNotContain(rows, row => row.What == AuditAct.Printed);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".desk-top")).ToBeHiddenAsync();
        await page.ShootAsync($"sheet-{name}-print");
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();
    }
}
