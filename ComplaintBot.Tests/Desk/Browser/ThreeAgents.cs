using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Desk.Access;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>A customer and three agents, each at a browser of their own, and everything that goes wrong in between.</summary>
[Trait("kind", "browser")]
public sealed class ThreeAgents(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const string Threat = "退保少算了四千多，再不给说法我就找电视台曝光！", Hello = "您好，您前面说的我都看过了，不用再讲一遍。", Half = "您慢慢说，我都记", Whole = "您慢慢说，我都记着。";

    [Fact]
    public async Task Of_a_conversation_that_three_agents_had_over_a_lost_connection_and_a_killed_server_nothing_is_lost_doubled_or_out_of_order()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0", "Brand:Name=示例银行", "Logging:LogLevel:Microsoft.AspNetCore=None"); // it would complain of the cut
        await using var min = await StaffAtWork.ComeAsync(browser, server, "wang.min", "王敏");
        await using var qiang = await StaffAtWork.ComeAsync(browser, server, "li.qiang", "李强", scheme: ColorScheme.Dark);
        await using var lin = await StaffAtWork.ComeAsync(browser, server, "zhou.lin", "周琳", 390, 844, ColorScheme.Dark);
        await using var visitor = await browser.VisitAsync(server.Address);
        var chat = await visitor.OpenAsync();
        await chat.SeesAsync("发生什么事了");

        await server.RestAsync();
        await chat.SaysAsync(Threat);
        await chat.SeesAsync("转给专员");
        await chat.SeesAsync("同事这就");
        await Assertions.Expect(min.Page.Locator(".queue-row")).ToContainTextAsync("媒体");
        await server.AdvanceAsync(TimeSpan.FromMinutes(5.1));
        await chat.SeesAsync("还没接上");
        await chat.SeesAsync("18:00前一定有人联系您");
        await chat.ShootAsync("three-1-nobody");

        var (first, second) = await BothAcceptAsync(min, qiang);
        var id = Assert.Single(server.Queue().Held).ConversationId;
        await first.OpenAsync(id);
        await first.SayAsync(Hello);
        await chat.SeesAsync("我都看过了");
        await chat.SaysAsync("终于有人了，我姓李");
        await first.SeesAsync("终于有人了，我姓李");
        await first.Page.ShootAsync("three-2-talk");

        await first.GiveToAsync("周琳", "客户要求换一位");
        await chat.SeesAsync("周琳");
        await Assertions.Expect(first.Field).ToHaveCountAsync(0);
        await lin.OpenAsync(id);
        await lin.SeesAsync("终于有人了，我姓李");
        await lin.Field.FillAsync(Half);
        await lin.LoseConnectionAsync();
        await lin.Page.ShootAsync("three-3-lost");
        await ChatPageTests.NoViolationsAsync(lin.Page);
        await chat.SaysAsync("我还想问什么时候有结果");
        await lin.Field.FillAsync(Whole);
        await lin.Field.PressAsync("Control+Enter");
        await lin.Page.ShootAsync("three-4-sending");
        Assert.Equal(Whole, await lin.Field.InputValueAsync());
        await lin.FindConnectionAsync();
        await Assertions.Expect(lin.Field).ToHaveValueAsync("", new() { Timeout = 30_000 });
        await chat.SeesAsync(Whole);
        await lin.SeesAsync("我还想问什么时候有结果");

        await lin.Field.FillAsync("编号您留");
        await server.RestartInPlaceAsync();
        await chat.SaysAsync("断了吗");
        await Assertions.Expect(lin.Field).ToHaveValueAsync("编号您留", new() { Timeout = 60_000 });
        await lin.SeesAsync("断了吗");
        await lin.SayAsync("没断，您接着说就好。");
        await chat.SeesAsync("没断，您接着说就好。");
        await second.OpenAsync(id);
        await second.SeesAsync("没断，您接着说就好。");
        await second.Page.ShootAsync("three-5-looks-on");

        await lin.ReturnAsync();
        await chat.SeesAsync("自动应答，您想起什么接着发");
        await chat.SaysAsync("谢谢");
        await chat.SeesAsync("不客气");
        await chat.SaysAsync("再见");
        await chat.SeesAsync("再见");
        await lin.SeesAsync("再见");
        await Assertions.Expect(chat.Locator(".webchat__bubble__content")).ToHaveCountAsync((await WholeTalk.ReadAsync(server, id)).Count, new() { Timeout = 15_000 });
        await lin.Page.ShootAsync("three-6-returned");
        await chat.ShootAsync("three-7-goodbye");

        await NothingIsLostAsync(server, id, chat);
        Assert.Equal(HandoffState.Bot, TalkStore.Handoff(server, id).State);
        var complaints = string.Join('\n', new[] { min, qiang, lin }.SelectMany(agent => agent.Complaints));
        Assert.True(complaints.Length == 0, complaints);
    }

    /// <summary>The one who has it first.</summary>
    private static async Task<(StaffAtWork Has, StaffAtWork Late)> BothAcceptAsync(StaffAtWork one, StaffAtWork other)
    {
        await Task.WhenAll(one.AcceptAsync(), other.AcceptAsync());
        await Assertions.Expect(one.Page.GetByText("已接入，客户看到您来了。").Or(one.Page.GetByText("已经接入了。"))).ToBeVisibleAsync();
        var isFirst = await one.Page.GetByText("已接入，客户看到您来了。").IsVisibleAsync();
        var (has, late, name) = isFirst ? (one, other, "王敏") : (other, one, "李强");
        await Assertions.Expect(has.Page.GetByText("已接入，客户看到您来了。")).ToBeVisibleAsync();
        await Assertions.Expect(late.Page.GetByText($"{name} 已经接入了。")).ToBeVisibleAsync();
        await late.Page.ShootAsync("three-1-late");
        return (has, late);
    }

    private static async Task NothingIsLostAsync(TestServer server, string id, IPage chat)
    {
        var talk = await WholeTalk.ReadAsync(server, id);
        Assert.Equal([Threat, Hello, "终于有人了，我姓李", "我还想问什么时候有结果", Whole, "断了吗", "没断，您接着说就好。", "谢谢", "再见"], talk.OfPeople);
        talk.IsWhole(await WholeTalk.ShownAsync(chat));
    }
}
