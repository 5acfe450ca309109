using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Access;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>The program as a process of its own is killed while a customer and two agents have it open.</summary>
[Trait("kind", "browser")]
public sealed class KilledDesk(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const string Threat = "退保少算了四千多，再不给说法我就找电视台曝光！";
    private static readonly string[] Customer = [Threat, "我等了一上午了", "断了吗", "网好像不行", "您还在吗"];
    private static readonly string[] Agent = ["您好，您前面说的我都看过了。", "我在，您说。", "刚才断了一下，现在好了。", "您写的我都收到了。"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whenever_kill_9_comes_both_go_on_and_nothing_that_either_wrote_is_lost_doubled_or_out_of_order()
    {
        await using var house = await Staff.StartAsync();
        await StaffAtWork.HireAsync(house, "wang.min", "王敏");
        await StaffAtWork.HireAsync(house, "li.qiang", "李强");
        await house.CloseAsync();
        var server = await ServerProcess.StartAsync(Path.GetTempPath(), Cancel, "--data", house.Folder.Path, "Listening:QuietMs=0");
        try
        {
            await using var visitor = await browser.VisitAsync(server.Address);
            await using var min = await StaffAtWork.SignInAsync(browser, server.Address, "wang.min");
            await using var qiang = await StaffAtWork.SignInAsync(browser, server.Address, "li.qiang", ColorScheme.Dark);
            var chat = await visitor.OpenAsync();
            await chat.SeesAsync("发生什么事了");
            await chat.SaysAsync(Threat);
            var row = min.Page.Locator(".queue-row");
            await Assertions.Expect(row).ToContainTextAsync("媒体");
            var id = (await row.GetAttributeAsync("data-row"))!;
            await min.AcceptAsync();
            await Assertions.Expect(min.Page.GetByText("已接入，客户看到您来了。")).ToBeVisibleAsync();
            await min.OpenAsync(id);
            await qiang.OpenAsync(id);
            await min.SayAsync(Agent[0]);
            await chat.SeesAsync(Agent[0]);

            // While both lines are on their way.
            await chat.SaysAsync(Customer[1]);
            await SendAsync(min, Agent[1]);
            await server.KillAsync();
            server = await server.AgainAsync(Cancel);
            await BothHaveAsync(chat, min, Customer[1], Agent[1]);

            // Both write to a server that is not there.
            await server.KillAsync();
            await min.Page.GetByText("正在重新连接").First.WaitForAsync();
            await chat.SaysAsync(Customer[2]);
            await SendAsync(min, Agent[2]);
            await chat.SaysAsync(Customer[3]);
            await min.Page.ShootAsync("killed-1-desk-waits");
            await chat.ShootAsync("killed-2-customer-waits");
            server = await server.AgainAsync(Cancel);
            await BothHaveAsync(chat, min, Customer[3], Agent[2]);

            // A half-written line survives, and the last one leaves with the desk as its page found itself again.
            await min.Field.FillAsync(Agent[3][..4]);
            await server.KillAsync();
            server = await server.AgainAsync(Cancel);
            await chat.SaysAsync(Customer[4]);
            await min.SeesAsync(Customer[4], 60_000);
            await Assertions.Expect(min.Field).ToHaveValueAsync(Agent[3][..4]);
            await min.SayAsync(Agent[3]);
            await BothHaveAsync(chat, qiang, Customer[4], Agent[3]);
            await qiang.Page.ShootAsync("killed-3-looks-on");
            await chat.ShootAsync("killed-4-customer");

            await server.KillAsync();
            await house.RestartAsync();
            var talk = await WholeTalk.ReadAsync(house, id);
            Assert.Equal(Customer, talk.OfCustomer);
            Assert.Equal(Agent, talk.OfAgents);
            talk.IsWhole(await WholeTalk.ShownAsync(chat));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>Asks for it and does not wait for what becomes of it.</summary>
    private static async Task SendAsync(StaffAtWork agent, string text)
    {
        await agent.Field.FillAsync(text);
        await agent.Field.PressAsync("Control+Enter");
    }

    private static async Task BothHaveAsync(IPage chat, StaffAtWork agent, string customers, string agents)
    {
        await Assertions.Expect(chat.Bubbles().Filter(new() { HasText = agents })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await agent.SeesAsync(customers, 60_000);
        await agent.SeesAsync(agents, 60_000);
    }
}
