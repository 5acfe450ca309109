using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>How a desk that nobody looks at calls.</summary>
[Trait("kind", "browser")]
public sealed class CallTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));

    /// <summary>A browser that asks and is allowed, keeps what it would show and counts its tones.</summary>
    private const string Kept = """
        window.shown = []; window.tones = 0;
        window.Notification = class { static permission = 'default'; static requestPermission = async () => Notification.permission = 'granted';
          constructor(title, options) { window.shown.push(title + '|' + options.body + '|' + options.requireInteraction); } };
        document.hasFocus = () => false;
        AudioContext.prototype.createOscillator = new Proxy(AudioContext.prototype.createOscillator, { apply: (make, self) => { window.tones++; return Reflect.apply(make, self, []); } });
        """;

    [Fact]
    public async Task It_calls_by_a_sound_and_a_notification_without_a_word_of_the_customer_and_is_silent_where_that_is_wished()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        await agent.Context.AddInitScriptAsync(Kept);
        var page = await agent.OpenDeskAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "打开桌面提醒" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "打开桌面提醒" })).ToHaveCountAsync(0);

        using var first = await server.SayAsync("退保少算了好几千，再不处理我就找电视台曝光");
        await page.WaitForFunctionAsync("() => shown.length === 1");
        Assert.Equal("有客户在等人工|待接入 1 个会话|false", await page.EvaluateAsync<string>("() => shown[0]"));
        Assert.Equal(1, await page.EvaluateAsync<int>("() => tones"));

        await page.GetByRole(AriaRole.Button, new() { Name = "来人时响铃" }).ClickAsync();
        await server.AdvanceAsync(TimeSpan.FromSeconds(5));
        using var danger = await server.SayAsync("再拖我就带刀去砸了你们网点");
        await page.WaitForFunctionAsync("() => shown.length === 2");
        Assert.Equal("有人可能有危险|待接入 2 个会话|true", await page.EvaluateAsync<string>("() => shown[1]"));
        Assert.Equal(1, await page.EvaluateAsync<int>("() => tones"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_paused_desk_is_called_for_danger_only()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        await agent.Context.AddInitScriptAsync(Kept);
        var page = await agent.OpenDeskAsync();
        await page.EvaluateAsync("() => Notification.permission = 'granted'");
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator(".desk-presence")).ToContainTextAsync("已暂停");

        using var calm = await server.SayAsync("我要转人工");
        await Assertions.Expect(page.Row(calm)).ToBeVisibleAsync();
        await server.AdvanceAsync(TimeSpan.FromSeconds(5));
        using var danger = await server.SayAsync("再拖我就带刀去砸了你们网点");

        await page.WaitForFunctionAsync("() => shown.length > 0");
        Assert.Equal(["有人可能有危险|待接入 2 个会话|true"], await page.EvaluateAsync<string[]>("() => shown"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_conversation_that_is_given_and_an_own_customer_s_answer_call_unless_they_are_looked_at()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        await agent.Context.AddInitScriptAsync(Kept);
        using var customer = await server.SayAsync("我要转人工");
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Qiang));
        await server.RestAsync();
        var page = await agent.OpenDeskAsync();
        await page.EvaluateAsync("() => Notification.permission = 'granted'");

        await server.ActAsync(customer, new(StaffActKind.Reassign, TestDesk.Qiang) { To = TestDesk.Min, Reason = "下班" });
        await page.WaitForFunctionAsync("() => shown.length === 1");
        Assert.Equal("同事把一个会话交给了您|您手上 1 个会话|false", await page.EvaluateAsync<string>("() => shown[0]"));
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(@"^\(1\)"));

        await server.RestAsync();
        await customer.SayAsync("身份证号我不想说");
        await page.WaitForFunctionAsync("() => shown.length === 2");
        Assert.Equal("您的客户有新消息|1 个会话等您回复|false", await page.EvaluateAsync<string>("() => shown[1]"));

        await page.GotoAsync($"/desk/conversations/{customer.ConversationId}");
        await page.IsLiveAsync();
        await page.EvaluateAsync("() => { Notification.permission = 'granted'; document.hasFocus = () => true; }");
        await server.RestAsync();
        await customer.SayAsync("还在吗");
        await Assertions.Expect(page.Locator(".conv-list")).ToContainTextAsync("还在吗");
        await server.RestAsync();
        using var other = await server.SayAsync("我要转人工");
        await page.WaitForFunctionAsync("() => tones === 1"); // who waits calls, their own customer before their eyes does not
        await page.EvaluateAsync("() => { document.hasFocus = () => false; localStorage.removeItem('desk.looked-at'); }");
        await server.RestAsync();
        await customer.SayAsync("没人吗");
        await page.WaitForFunctionAsync("() => shown.length === 1 && tones === 2");
        await page.CloseAsync();
    }
}
