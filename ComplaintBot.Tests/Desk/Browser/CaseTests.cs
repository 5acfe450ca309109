using ComplaintBot.Demo;
using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
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
    private static readonly LocatorAssertionsToContainTextOptions WithinASecond = new() { Timeout = 1_000 };
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

    [Fact]
    public async Task The_list_and_a_case_s_page_follow_what_others_do_within_a_second()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！我电话13976204418");
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var list = await agent.OpenDeskAsync("/desk/cases");
        await Assertions.Expect(list.Locator(".cases-row")).ToContainTextAsync("已受理");
        var page = await agent.OpenDeskAsync($"/desk/case/{server.Get<DeskReader>().Find(customer.ConversationId)!.Case.Number}");
        await Assertions.Expect(page.Locator(".conv-chip")).ToContainTextAsync("已受理");

        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Qiang));
        await Assertions.Expect(page.Locator(".case-register")).ToContainTextAsync("李强", WithinASecond);
        await Assertions.Expect(list.Locator(".cases-row")).ToContainTextAsync("李强", WithinASecond);
        await server.RestAsync();
        await server.AdvanceAsync(TimeSpan.FromMilliseconds(400));
        await server.ActAsync(customer, new(StaffActKind.Assess, TestDesk.Qiang) { Disposition = Disposition.Own });
        await Assertions.Expect(page.Locator(".conv-chip")).ToContainTextAsync("已判断", WithinASecond);
        await Assertions.Expect(list.Locator(".cases-row")).ToContainTextAsync("已判断", WithinASecond);
        await server.AdvanceAsync(TimeSpan.FromMilliseconds(400));
        using var other = await server.SayAsync("理财亏了两万，我要找银保监！");
        await Assertions.Expect(list.Locator(".cases-row")).ToHaveCountAsync(2, new() { Timeout = 1_000 });
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();
        await list.CloseAsync();
    }
}
