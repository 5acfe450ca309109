using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Access;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

[Trait("kind", "browser")]
public sealed class AuditPageTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    [Theory]
    [InlineData("phone", 390, 844, ColorScheme.Light)]
    [InlineData("desk", 1280, 800, ColorScheme.Light)]
    [InlineData("desk-dark", 1280, 800, ColorScheme.Dark)]
    public async Task Who_may_reads_it_filtered_and_page_by_page_in_both_languages(string name, int width, int height, ColorScheme scheme)
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        var agent = await server.HireAsync("li.na", "agent");
        await server.HireAsync("zhao", "qa");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！我电话13976204418");
        for (var i = 0; i < 60; i++)
        {
            await server.Get<AuditLog>().WriteAsync(agent.Id, AuditAct.Unmasked, $"{customer.ConversationId}|0000001", $"第{i}次回电13976204418", TestContext.Current.CancellationToken);
        }
        await using var visitor = await browser.VisitAsync(server.Address, width, height, scheme);
        var page = await visitor.ComeInAsync("zhao");
        await page.GetByRole(AriaRole.Link, new() { Name = "审计" }).ClickAsync();
        var rows = page.Locator(".audit tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(50);
        await Assertions.Expect(rows.First).ToContainTextAsync("登录");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("第59次回电139····4418");
        Assert.DoesNotContain("13976204418", await page.ContentAsync(), StringComparison.Ordinal);
        await page.ShootAsync($"audit-{name}");
        await ChatPageTests.NoViolationsAsync(page);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "the page scrolls sideways");

        await page.GetByRole(AriaRole.Button, new() { Name = "更早" }).ClickAsync();
        await Assertions.Expect(rows.Last).ToContainTextAsync("开账号");
        await page.GetByLabel("操作人").SelectOptionAsync(new SelectOptionValue { Label = "li.na's name" });
        await page.GetByLabel("事项").SelectOptionAsync(new SelectOptionValue { Label = "设置密码" });
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await page.GetByLabel("日期").FillAsync("2026-03-09");
        await page.GetByLabel("日期").BlurAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("没有符合条件的记录。")).ToBeVisibleAsync();

        await page.GotoAsync("/desk/language?culture=en&back=/desk/audit");
        await page.IsLiveAsync();
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("Whole number shown");
        await page.GetByLabel("Subject").FillAsync(customer.ConversationId);
        await page.GetByLabel("Subject").BlurAsync();
        await Assertions.Expect(rows.First).ToContainTextAsync("Whole number shown");
        await page.ShootAsync($"audit-{name}-en");
        await ChatPageTests.NoViolationsAsync(page);
        await rows.First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(".conv-list")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Whoever_may_not_finds_neither_the_link_nor_the_page()
    {
        await using var server = await Staff.StartAsync();
        await server.HireAsync("li.na", "agent");
        await using var visitor = await browser.VisitAsync(server.Address);
        var page = await visitor.ComeInAsync("li.na");
        await Assertions.Expect(page.Locator(".desk-nav a")).ToHaveCountAsync(2);
        await page.EvaluateAsync("() => Blazor.navigateTo('desk/audit')"); // past the server's door, in the page that is alive
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "您的账号没有这个权限" })).ToBeVisibleAsync();
        Assert.Equal(403, (await page.GotoAsync("/desk/audit"))!.Status);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Whatever_a_customer_or_a_colleague_types_is_text_wherever_it_is_shown()
    {
        const string Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        await server.HireAsync("wang", "supervisor");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        await customer.SayAsync(Hostile, Hostile);
        await customer.UploadAsync("\"><img src=x onerror=alert(1)>.png", [1, 2, 3], "image/svg+xml");
        await server.IdleAsync();
        await server.ActAsync(customer, new(StaffActKind.Accept, new("m", Hostile)));
        await server.Get<ComplaintBot.Stores.Sqlite.SqliteWriter>().RunAsync(statements =>
        {
            statements.Execute("update handoff set customer = ?1, matter = ?1", Hostile);
            statements.Execute("update complaint set customer = ?1, matter = ?1", Hostile);
            return true;
        });
        await server.Get<AuditLog>().WriteAsync("m", AuditAct.Unmasked, customer.ConversationId, Hostile, TestContext.Current.CancellationToken);
        await using var visitor = await browser.VisitAsync(server.Address);
        var page = await visitor.ComeInAsync("wang", "/desk/cases");
        await LooksAsync(page, ".cases-row", Hostile);
        await page.Locator(".queue-open").ClickAsync();
        await LooksAsync(page, ".case", Hostile);
        foreach (var (path, part) in new[] { ("/desk", ".queue-row"), ($"/desk/conversations/{customer.ConversationId}", ".conv"), ("/desk/audit", ".audit") })
        {
            await page.GotoAsync(path);
            await page.IsLiveAsync();
            if (path == "/desk")
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "在谈" }).ClickAsync();
            }
            await LooksAsync(page, part, Hostile);
        }
        Assert.Empty(visitor.Complaints);
        await page.CloseAsync();
    }

    private static async Task LooksAsync(IPage page, string part, string hostile)
    {
        await Assertions.Expect(page.Locator(part).First).ToContainTextAsync(hostile[..20]);
        await Assertions.Expect(page.Locator("main").Locator("img[src=x], script, [onerror]")).ToHaveCountAsync(0);
    }
}
