using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Dialogs.Replies.Guarding;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Conversations;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>An agent and a customer, each at their own page.</summary>
[Trait("kind", "browser")]
public sealed class ConversationTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const string Threat = "退保少算了四千多，再不给说法我就找电视台曝光！", Stopped = "这句话不能这样发。", Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    private const string NothingIsCovered = """
        () => [...document.querySelectorAll('.conv-compose, .conv-acts button, .conv-list')].every(part => [...document.querySelectorAll('.mud-snackbar')].every(note => {
          const [a, b] = [part.getBoundingClientRect(), note.getBoundingClientRect()];
          return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        }))
        """;

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

        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent, width, height, scheme);
        var page = await agent.OpenDeskAsync();
        await page.Locator(".queue-open").First.ClickAsync();
        var list = page.Locator(".conv-list");
        await Assertions.Expect(list).ToContainTextAsync(Threat);
        await Assertions.Expect(list).ToContainTextAsync(Hostile);
        await Assertions.Expect(list.Locator("img, script")).ToHaveCountAsync(0);
        await page.ShootAsync($"conversation-{name}-before");
        await page.GetByRole(AriaRole.Button, new() { Name = "接入" }).ClickAsync();
        var field = page.GetByLabel("回复客户");
        await Assertions.Expect(page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        await Assertions.Expect(field).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>(NothingIsCovered), "a note covers what is written or done");
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

    [Fact]
    public async Task What_is_being_written_outlives_a_reload_and_what_was_under_way_is_sent_once()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync(Threat);
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var page = await agent.OpenDeskAsync($"/desk/conversations/{customer.ConversationId}");
        var field = page.GetByLabel("回复客户");
        await field.FillAsync("您慢慢说，我都记");
        await page.ReloadAsync();
        await Assertions.Expect(field).ToHaveValueAsync("您慢慢说，我都记");

        // Twice as a browser leaves it that lost the server while it sent: once before the line arrived, once after.
        for (var i = 0; i < 2; i++)
        {
            await page.EvaluateAsync(
                "([key, text]) => localStorage.setItem(key, JSON.stringify({ at: Date.now(), text, sending: { name: 'n1', text } }))",
                new[] { $"desk.draft.{TestDesk.Min.Id}.{customer.ConversationId}", "您慢慢说，我都记着。" });
            await page.ReloadAsync();
            await Assertions.Expect(page.Locator(".conv-line.is-Agent")).ToHaveCountAsync(1);
            await Assertions.Expect(field).ToHaveValueAsync("");
        }
        Assert.Single(await customer.AllAsync(), said => said.GetProperty("text").GetString() == "您慢慢说，我都记着。");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_guarded_line_waits_for_somebody_who_may_release_it_and_a_number_is_shown_for_a_reason()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync($"{Threat}我姓陈，电话13976204418");
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        await using var compliance = await browser.SignInAsync(server, TestDesk.Qiang, [Permission.SeeConversations, Permission.ReleaseLines, Permission.Unmask]);
        var page = await agent.OpenDeskAsync($"/desk/conversations/{customer.ConversationId}");
        var other = await compliance.OpenDeskAsync($"/desk/conversations/{customer.ConversationId}");
        Assert.DoesNotContain("13976204418", await page.ContentAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "显示完整号码" })).ToHaveCountAsync(0);

        await page.GetByLabel("回复客户").FillAsync("我们保证明天赔您四千块");
        await page.GetByRole(AriaRole.Button, new() { Name = "请合规放行" }).ClickAsync();
        await Assertions.Expect(page.GetByText("等待合规放行")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("回复客户")).ToHaveValueAsync("");
        await Assertions.Expect(other.GetByText("王敏 请求放行")).ToBeVisibleAsync();
        await other.ShootAsync("conversation-release");
        await ChatPageTests.NoViolationsAsync(other);
        await other.GetByRole(AriaRole.Button, new() { Name = "放行", Exact = true }).ClickAsync();
        await GiveReasonAsync(other, "法务已同意");
        await Assertions.Expect(page.Locator(".conv-line.is-Agent")).ToContainTextAsync("保证明天赔");
        await Assertions.Expect(page.Locator(".conv-list")).ToContainTextAsync("凭决定或放行发出");

        await other.Locator(".is-Customer").GetByRole(AriaRole.Button, new() { Name = "显示完整号码" }).First.ClickAsync();
        await GiveReasonAsync(other, "要回电话");
        await Assertions.Expect(other.Locator(".is-Customer").First).ToContainTextAsync("13976204418");
        Assert.Empty(agent.Complaints);
        Assert.Empty(compliance.Complaints);
        await page.CloseAsync();
        await other.CloseAsync();
    }

    [Fact]
    public async Task Phrases_decisions_notes_and_a_case_that_is_closed_need_no_other_page()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync(Threat);
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var page = await agent.OpenDeskAsync($"/desk/conversations/{customer.ConversationId}");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var field = page.GetByLabel("回复客户");
        await page.GetByRole(AriaRole.Button, new() { Name = "常用语" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.ShootAsync("conversation-phrases");
        await ChatPageTests.NoViolationsAsync(page);
        await page.GetByRole(AriaRole.Dialog).GetByText("您慢慢说，我都记着。").ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("您慢慢说，我都记着。");
        await field.FillAsync("这笔钱不能退");
        await page.GetByRole(AriaRole.Button, new() { Name = "附上已批准的决定" }).ClickAsync();
        await page.GetByLabel("决定编号").FillAsync("D-7");
        await page.GetByLabel("批准人").FillAsync("周主任");
        await page.ShootAsync("conversation-decision");
        await page.GetByLabel("结论").SelectOptionAsync(nameof(DecisionOutcome.Refused));
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "附上已批准的决定" }).ClickAsync();
        await Assertions.Expect(page.Locator(".conv-guard-note")).ToHaveCountAsync(0);
        var attached = Assert.Single(server.Get<AuditLog>().Read(DeskConversation.User("x1", "审计", Permission.ReadAudit), new()), row => row.What == AuditAct.DecisionAttached);
        Assert.Equal((TestDesk.Min.Id, customer.ConversationId, "D-7 · 周主任 · Refused"), (attached.Who, attached.Subject, attached.Reason));
        await page.GetByRole(AriaRole.Button, new() { Name = "发送" }).ClickAsync();
        await Assertions.Expect(page.GetByText(Stopped)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "请合规放行" }).ClickAsync();
        await Assertions.Expect(page.Locator(".conv-release")).ToContainTextAsync("D-7");
        await page.ShootAsync("conversation-decision-asked");
        var releases = server.Get<LineReleases>();
        await releases.ReleaseAsync(
            DeskConversation.User("c1", "周琳", Permission.SeeConversations, Permission.ReleaseLines), Assert.Single(releases.Of(customer.ConversationId)), "与决定相符", TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator(".conv-line.is-Agent")).ToContainTextAsync("这笔钱不能退");

        await MoreAsync(page, "内部备注");
        await GiveReasonAsync(page, "先查退保金额");
        await Assertions.Expect(page.Locator(".conv-line.is-Note")).ToContainTextAsync("先查退保金额");
        await page.GetByRole(AriaRole.Button, new() { Name = "已联系" }).ClickAsync();
        await Assertions.Expect(page.Locator(".conv-promise")).ToContainTextAsync("没有未了的承诺");
        await MoreAsync(page, "判断：由谁处理");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Assertions.Expect(page.Locator(".conv-state").First).ToContainTextAsync("已判断");
        await MoreAsync(page, "问客户可否结案");
        await Assertions.Expect(page.Locator(".conv-line.is-Bot").Last).ToContainTextAsync("结案");
        await customer.SayAsync("同意结案");
        await Assertions.Expect(page.Locator(".conv-list")).ToContainTextAsync("客户说可以结案");
        await MoreAsync(page, "结案");
        await page.GetByLabel("原因分类").SelectOptionAsync("surrender");
        await page.GetByLabel("教训：怎样不再发生").FillAsync("退保前讲清现金价值");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("客户说可以结案：「同意结案」")).ToBeCheckedAsync();
        await page.ShootAsync("conversation-close");
        await ChatPageTests.NoViolationsAsync(page);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "结案" }).ClickAsync();
        await Assertions.Expect(page.Locator(".conv-state").First).ToContainTextAsync("已结案");
        Assert.DoesNotContain(await customer.AllAsync(), said => said.GetProperty("text").GetString()!.Contains("先查退保金额", StringComparison.Ordinal));
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_is_done_often_needs_no_mouse_and_the_same_customer_elsewhere_is_seen()
    {
        await using var server = await StartAsync();
        using var before = await server.SayAsync($"{Threat}我姓陈，电话13976204418");
        using var customer = await server.SayAsync($"{Threat}我姓陈，电话13976204418");
        await customer.SayAsync("再拖我就带刀去砸了你们网点");
        await server.IdleAsync();
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var page = await agent.OpenDeskAsync($"/desk/conversations/{customer.ConversationId}");
        await Assertions.Expect(page.Locator(".conv-others")).ToContainTextAsync("等人接");
        await Assertions.Expect(page.Locator(".conv-others")).Not.ToContainTextAsync("13976204418");
        await server.ActAsync(before, new(StaffActKind.Accept, TestDesk.Qiang));
        await Assertions.Expect(page.Locator(".conv-others")).ToContainTextAsync("李强");
        await ChatPageTests.NoViolationsAsync(page);

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Shift+L");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await server.RestAsync();
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator(".desk-alarm")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator(".conv-chip")).ToContainTextAsync("您");
        await page.Locator(".conv-list").FocusAsync();
        await page.Keyboard.PressAsync("n");
        await GiveReasonAsync(page, "先查退保金额");
        await Assertions.Expect(page.Locator(".conv-line.is-Note")).ToContainTextAsync("先查退保金额");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.Locator(".conv-list").FocusAsync();
        await page.Keyboard.PressAsync("b");
        await Assertions.Expect(page.Locator(".conv-list")).ToContainTextAsync("念");
        await page.Keyboard.PressAsync("l");
        await page.Keyboard.PressAsync("Shift+T");
        await Assertions.Expect(page.Locator(".conv-silent")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".conv-chip.is-Bot")).ToBeVisibleAsync();
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_was_begun_on_one_complaint_is_done_to_it_though_another_is_registered_meanwhile()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync("我姓施，保费多扣了一年，要求退回，电话13700001111");
        await SayAsync(server, customer, "对");
        var first = Case().Number!;
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var page = await agent.OpenDeskAsync($"/desk/conversations/{customer.ConversationId}");
        await MoreAsync(page, "判断：由谁处理");
        var confirm = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "确定" });
        await Assertions.Expect(confirm).ToBeVisibleAsync();
        await SayAsync(server, customer, "重新来");
        await SayAsync(server, customer, "信用卡被收了超限费，要求退还");
        await SayAsync(server, customer, "对");
        await Assertions.Expect(page.Locator(".conv-head")).ToContainTextAsync(Case().Number!);
        await confirm.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".conv-list")).ToContainTextAsync("判断");
        Assert.Equal((first, CaseState.Assessed, CaseState.Registered), (Case().Earlier.Single().Number, Case().Earlier.Single().State, Case().State));
        await page.CloseAsync();

        CaseData Case() => server.Get<DeskReader>().Find(customer.ConversationId)!.Case;
    }

    private static async Task SayAsync(TestServer server, DirectLineClient customer, string text)
    {
        await customer.SayAsync(text);
        await server.IdleAsync();
    }

    private static async Task MoreAsync(IPage page, string item)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "更多" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    private static async Task GiveReasonAsync(IPage page, string reason)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0", "Brand:Name=示例银行");
}
