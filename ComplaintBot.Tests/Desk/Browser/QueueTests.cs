using ComplaintBot.Desk.Access;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Queue;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
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
    public async Task A_threat_shows_within_a_second_and_whoever_accepts_it_has_it(string name, int width, int height, ColorScheme scheme)
    {
        await using var server = await StartAsync();
        using var calm = await server.SayAsync("我要转人工");
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent, width, height, scheme);
        var page = await agent.OpenDeskAsync();
        await Assertions.Expect(page.Locator(".queue-row")).ToHaveCountAsync(1);

        using var threat = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光，我叫陈建国，电话13812345678");
        await Assertions.Expect(page.Locator(".queue-row").First).ToContainTextAsync("媒体", new() { Timeout = 1_000 });
        await Assertions.Expect(page).ToHaveTitleAsync("(2) 队列 · 坐席工作台 · 示例银行");
        Assert.DoesNotContain("13812345678", await page.ContentAsync(), StringComparison.Ordinal);

        await server.RestAsync();
        using var danger = await server.SayAsync("再拖我就带刀去砸了你们网点");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("暴力", new() { Timeout = 1_000 });
        await Assertions.Expect(page.Locator(".queue-row").First).ToHaveAttributeAsync("data-alarm", "open");
        await Assertions.Expect(page.Row(danger).Locator(".queue-late")).ToHaveTextAsync("时限立即");
        await Assertions.Expect(page.Row(threat)).Not.ToContainTextAsync("立即");
        await page.ShootAsync($"queue-{name}");
        await ChatPageTests.NoViolationsAsync(page);

        await server.RestAsync();
        await page.Row(threat).GetByRole(AriaRole.Button, new() { Name = "接入" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已接入，客户看到您来了。")).ToBeVisibleAsync();
        await Assertions.Expect(page.Row(threat)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "我的" }).ClickAsync();
        await Assertions.Expect(page.Row(threat)).ToContainTextAsync("王敏");
        await Assertions.Expect(page.Locator(".desk-load")).ToHaveTextAsync("1/3");

        await server.RestAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "我已看到，来处理" }).ClickAsync();
        await Assertions.Expect(page.Locator(".desk-alarm")).ToHaveCountAsync(0);
        await page.ShootAsync($"queue-{name}-mine");
        await ChatPageTests.NoViolationsAsync(page);
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Whoever_accepts_a_moment_too_late_reads_who_has_it()
    {
        await using var server = await StartAsync();
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var page = await agent.OpenDeskAsync();
        using var customer = await server.SayAsync("我要转人工");
        var accept = page.Row(customer).GetByRole(AriaRole.Button, new() { Name = "接入" });
        await Assertions.Expect(accept).ToBeVisibleAsync();

        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Qiang)); // shows after the rest only
        await accept.ClickAsync();

        await Assertions.Expect(page.GetByText("李强 已经接入了。")).ToBeVisibleAsync();
        await server.RestAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "在谈" }).ClickAsync();
        await Assertions.Expect(page.Row(customer)).ToContainTextAsync("李强");
        await Assertions.Expect(page.Row(customer).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await page.CloseAsync();
    }

    [Fact]
    public async Task With_keys_alone_a_conversation_is_accepted_given_to_a_colleague_with_a_reason_and_the_desk_paused()
    {
        await using var server = await StartAsync();
        using var first = await server.SayAsync("我要转人工");
        using var second = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        await using var colleague = await browser.SignInAsync(server, TestDesk.Qiang, DeskBrowser.Agent);
        var other = await colleague.OpenDeskAsync();
        var page = await agent.OpenDeskAsync();
        await Assertions.Expect(page.Row(second)).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.ShootAsync("queue-focus");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Row(first)).ToHaveCountAsync(0);
        Assert.Single(server.Queue().HeldBy(TestDesk.Min), item => item.ConversationId == first.ConversationId);

        await server.RestAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "我的" }).PressAsync("Enter");
        await page.Row(first).Locator("a").FocusAsync();
        await page.Keyboard.PressAsync("r");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText("李强").ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "换人" })).ToBeDisabledAsync();
        await dialog.Locator("textarea").FillAsync("客户要求换一位");
        await page.ShootAsync("queue-reassign");
        await ChatPageTests.NoViolationsAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "换人" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已换人。")).ToBeVisibleAsync();
        Assert.Single(server.Queue().HeldBy(TestDesk.Qiang));

        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator(".desk-presence")).ToContainTextAsync("已暂停");
        await page.CloseAsync();
        await other.CloseAsync();
    }

    [Fact]
    public async Task Of_five_thousand_that_wait_only_those_in_view_are_drawn_and_the_last_is_a_key_away()
    {
        await using var server = await StartAsync();
        await server.Get<SqliteWriter>().RunAsync(statements => ManyRows.Insert(statements, 5_000, Now));
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var page = await agent.OpenDeskAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "待接入" })).ToContainTextAsync("5000");
        await Assertions.Expect(page.GetByText("第4999件事", new() { Exact = true })).ToBeVisibleAsync();
        Assert.InRange(await page.Locator(".queue-row").CountAsync(), 1, 60);

        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.GetByText("第0件事", new() { Exact = true })).ToBeVisibleAsync();
        Assert.InRange(await page.Locator(".queue-row").CountAsync(), 1, 60);
        await page.ShootAsync("queue-many");

        using var threat = await server.SayAsync("再拖我就带刀去砸了你们网点");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("暴力", new() { Timeout = 1_000 });
        await page.CloseAsync();
    }

    [Fact]
    public async Task Five_thousand_are_scrolled_through_without_a_stop_though_the_queue_changes_meanwhile()
    {
        await using var server = await StartAsync();
        await server.Get<SqliteWriter>().RunAsync(statements => ManyRows.Insert(statements, 5_000, Now));
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var page = await agent.OpenDeskAsync();
        await Assertions.Expect(page.GetByText("第4999件事", new() { Exact = true })).ToBeVisibleAsync();

        var frames = await page.ScrollAsync(60, async step =>
        {
            server.Get<DeskFeed>().Publish($"many{step:D5}");
            await server.RestAsync();
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{frames}");
        await Assertions.Expect(page.GetByText("第4999件事", new() { Exact = true })).ToHaveCountAsync(0);
        Assert.InRange(frames.MedianMs, 0, 50);
        // However fast somebody scrolls, the rows are there as soon as the eye rests.
        Assert.InRange(frames.RowsAfterMs, 0, 1_000);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Whoever_only_looks_on_takes_nothing_and_counts_as_nobody_on_duty()
    {
        await using var server = await StartAsync();
        using var customer = await server.SayAsync("我要转人工");
        await using var quality = await browser.SignInAsync(server, new("q1", "赵静"), [Permission.SeeConversations]);
        var page = await quality.OpenDeskAsync();
        await Assertions.Expect(page.Row(customer)).ToBeVisibleAsync();
        await Assertions.Expect(page.Row(customer).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".desk-presence")).ToHaveCountAsync(0);
        Assert.Empty(server.Get<ComplaintBot.Desk.Presence.DeskPresence>().Present());
        await page.CloseAsync();
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0", "Brand:Name=示例银行");
}
