using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Bot.Schema;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.Browser;

[Trait("kind", "browser")]
public sealed class ChatPageTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const string Greeting = "我是示例银行的自动应答，先听您说；要真人随时说“转人工”。发生什么事了？";
    private static readonly string[] Choices = ["接着说", "问问处理到哪一步了", "转人工，我想和工作人员直接说"];

    [Theory]
    [InlineData("phone", 390, 844)]
    [InlineData("desk", 1280, 800)]
    public async Task A_conversation_is_readable_accessible_and_within_the_policy(string name, int width, int height)
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base, width, height);
        var page = await visitor.OpenAsync();
        await page.SeesAsync(Greeting);
        await page.ShootAsync($"{name}-greeting");
        await page.SaysAsync("我去年在你们支行买的理财亏了三万，当时说保本，现在没人管，我要投诉！");
        await page.SeesAsync("当时说保本");
        await page.SeesAsync("换谁都会窝火");
        await Assertions.Expect(page.Locator(".webchat__suggested-actions button")).ToHaveCountAsync(Choices.Length);
        await page.ShootAsync($"{name}-answer");
        await NoViolationsAsync(page);
        await Assertions.Expect(page.GetByText("正在发送")).ToHaveCountAsync(0);
        var size = await page.Bubbles().First.EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)");
        Assert.True(size >= 16, $"text of {size} px");
        var wider = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
        Assert.False(wider, "the page scrolls sideways");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task After_a_reload_the_whole_conversation_is_there_and_a_second_tab_shows_it_too()
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base);
        var page = await visitor.OpenAsync();
        await page.SeesAsync(Greeting);
        await page.SaysAsync("我要投诉");
        await page.SeesAsync("换谁都会窝火");
        await page.ReloadAsync();
        await page.SeesAsync(Greeting);
        await page.SeesAsync("我要投诉");
        await page.SeesAsync("换谁都会窝火");
        var second = await visitor.OpenAsync();
        await second.SeesAsync("我要投诉");
        await page.SaysAsync("还在吗");
        await second.SeesAsync("还在吗");
        await Assertions.Expect(page.Bubbles()).ToHaveCountAsync(5);
        Assert.Single(door.Turns.Accepted, a => a.Type == ActivityTypes.ConversationUpdate);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_conversation_that_is_ended_is_not_on_the_device_any_more()
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base);
        var page = await visitor.OpenAsync();
        await page.SeesAsync(Greeting);
        await page.SaysAsync("我要投诉");
        await page.SeesAsync("换谁都会窝火");
        await page.GetByRole(AriaRole.Button, new() { Name = "结束", Exact = true }).PressAsync("Enter");
        await page.ShootAsync("leave");
        await NoViolationsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "结束，并从这台设备移除" }).PressAsync("Enter");
        await Assertions.Expect(page.Bubbles()).ToHaveCountAsync(1);
        await page.SeesAsync(Greeting);
        Assert.Equal(2, door.Turns.Accepted.Count(a => a.Type == ActivityTypes.ConversationUpdate));
    }

    [Fact]
    public async Task A_refused_token_starts_over_and_keeps_what_was_being_written()
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base);
        var page = await visitor.OpenAsync();
        await page.SeesAsync(Greeting);
        await page.SaysAsync("第一句");
        await page.SeesAsync("第一句");
        await Assertions.Expect(page.Bubbles()).ToHaveCountAsync(3);
        door.Clock.Advance(TimeSpan.FromHours(2)); // a laptop that slept
        await page.SaysAsync("第二句");
        await page.SeesAsync("第二句");
        await page.GetByPlaceholder("请说说发生了什么").FillAsync("写了一半");
        await Assertions.Expect(page.Bubbles()).ToHaveCountAsync(5, new() { Timeout = 45_000 }); // each sentence with its answer
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("", new() { Timeout = 45_000 });
        await Assertions.Expect(page.GetByPlaceholder("请说说发生了什么")).ToHaveValueAsync("写了一半");
        await page.GetByPlaceholder("请说说发生了什么").PressAsync("Enter");
        await Assertions.Expect(page.Bubbles()).ToHaveCountAsync(7);
        Assert.Equal(["第一句", "第二句", "写了一半"], Messages(door));
        Assert.Single(door.Turns.Accepted, a => a.Type == ActivityTypes.ConversationUpdate);
    }

    [Fact]
    public async Task What_is_sent_before_the_connection_stands_is_sent_when_it_does()
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base);
        var refusing = true;
        await visitor.Context.RouteAsync("**/v3/directline/conversations", route => refusing ? route.FulfillAsync(new() { Status = 503 }) : route.ContinueAsync());
        var page = await visitor.OpenAsync();
        await page.SaysAsync("等不及了");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("暂时连不上");
        refusing = false;
        await page.SeesAsync(Greeting);
        await page.SeesAsync("换谁都会窝火");
        await Assertions.Expect(page.GetByPlaceholder("请说说发生了什么")).ToHaveValueAsync("");
        Assert.Equal(["等不及了"], Messages(door));
    }

    [Fact]
    public async Task Larger_text_is_larger_and_remembered_and_the_page_works_without_storage()
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base, 390, 844);
        var page = await visitor.OpenAsync();
        await page.SeesAsync(Greeting);
        await page.GetByRole(AriaRole.Button, new() { Name = "大字" }).PressAsync("Enter");
        await page.ReloadAsync();
        await page.SeesAsync(Greeting);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "大字" })).ToHaveAttributeAsync("aria-pressed", "true");
        var size = await page.Bubbles().First.EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)");
        Assert.True(size >= 20, $"text of {size} px");
        await page.SaysAsync("我要投诉");
        await page.SeesAsync("换谁都会窝火");
        await page.ShootAsync("larger");

        await using var blocked = await browser.VisitAsync(door.Base);
        await blocked.Context.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        var other = await blocked.OpenAsync();
        await other.SeesAsync(Greeting);
        Assert.Empty(blocked.Complaints);
    }

    [Fact]
    public async Task A_file_is_sent_and_shown()
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base);
        var page = await visitor.OpenAsync();
        await page.SeesAsync(Greeting);
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "证据.txt", MimeType = "text/plain", Buffer = "proof"u8.ToArray() });
        await page.GetByPlaceholder("请说说发生了什么").PressAsync("Enter");
        await page.SeesAsync("换谁都会窝火");
        await page.SeesAsync("证据.txt");
        Assert.Equal("证据.txt", Assert.Single(door.Turns.Accepted.Last(a => a.Type == ActivityTypes.Message).Attachments).Name);
        await page.ShootAsync("file");
        await NoViolationsAsync(page);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_so_is_its_return_and_what_was_sent_meanwhile_arrives_once_and_in_order()
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base);
        var page = await visitor.OpenAsync();
        await page.SeesAsync(Greeting);
        await visitor.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("网络断了");
        await page.ShootAsync("lost");
        await NoViolationsAsync(page);
        await page.SaysAsync("断网时说的");
        await page.SaysAsync("还有一句");
        await visitor.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("重新连上了", new() { Timeout = 45_000 });
        await Assertions.Expect(page.Bubbles()).ToHaveCountAsync(5, new() { Timeout = 45_000 }); // each sentence with its answer
        await Assertions.Expect(page.GetByText("发送失败")).ToHaveCountAsync(0);
        Assert.Equal(["断网时说的", "还有一句"], Messages(door));
    }

    [Fact]
    public async Task What_was_given_up_while_the_connection_was_lost_and_is_said_again_by_the_customer_arrives_once()
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base);
        await visitor.Context.Clock.InstallAsync();
        var page = await visitor.OpenAsync();
        await page.SeesAsync(Greeting);
        await visitor.Context.SetOfflineAsync(true);
        await page.SaysAsync("断网时说的");
        await Assertions.Expect(page.GetByText("正在发送").First).ToBeVisibleAsync();
        await page.Clock.FastForwardAsync("05:01");
        await page.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();
        await visitor.Context.SetOfflineAsync(false);
        await page.SeesAsync("换谁都会窝火");
        await page.SaysAsync("还有一句");
        await Assertions.Expect(page.Bubbles().Filter(new() { HasText = "换谁都会窝火" })).ToHaveCountAsync(2, new() { Timeout = 45_000 });
        Assert.Equal(["断网时说的", "还有一句"], Messages(door));
    }

    [Fact]
    public async Task The_privacy_notice_is_accessible()
    {
        await using var door = await OpenDoorAsync();
        await using var visitor = await browser.VisitAsync(door.Base, 390, 844);
        var page = await visitor.OpenAsync("/privacy");
        await page.ShootAsync("privacy");
        await NoViolationsAsync(page);
        Assert.Empty(visitor.Complaints);
    }

    private static IEnumerable<string> Messages(WebDoor door) =>
        door.Turns.Accepted.Where(a => a.Type == ActivityTypes.Message).Select(a => a.Text);

    internal static async Task NoViolationsAsync(IPage page)
    {
        // Web Chat's own link to a sent file reads its name without the size that stands beside it; the link is not ours to draw.
        AxeResult result = await page.RunAxe(new AxeRunOptions { Rules = new() { ["label-content-name-mismatch"] = new() { Enabled = false } } });
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
    }

    private static async Task<WebDoor> OpenDoorAsync()
    {
        var door = await WebDoor.OpenAsync(settings: [("Brand:Name", "示例银行"), ("Brand:Hotline", "400-820-8820")]);
        door.Turns.Bot = heard => heard.Type switch
        {
            ActivityTypes.ConversationUpdate => [Say(Greeting)],
            ActivityTypes.Message => [Say("「亏了三万，当时说保本，现在没人管」，换谁都会窝火。让您受这份累，很抱歉。", Choices)],
            _ => [],
        };
        return door;
    }

    private static Activity Say(string text, params string[] choices) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = choices.Length == 0 ? null : new() { Actions = [.. choices.Select(c => new CardAction(ActionTypes.ImBack, c, value: c))] },
    };
}
