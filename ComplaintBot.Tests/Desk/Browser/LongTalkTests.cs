using System.Diagnostics;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Conversations;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>A conversation of 2,000 messages, in a browser.</summary>
[Trait("kind", "browser")]
public sealed class LongTalkTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const int Many = 2_000;
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task It_opens_at_its_end_follows_within_a_second_and_leads_to_where_it_began()
    {
        await using var server = await TestServer.StartAsync(Now, TestSignIn.Use, "Listening:QuietMs=0");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        await LongHistory.AddAsync(server, customer.ConversationId, Many);
        await using var agent = await browser.SignInAsync(server, TestDesk.Min, DeskBrowser.Agent);
        var page = await agent.OpenDeskAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "我的" }).ClickAsync();
        var link = page.Row(customer).Locator("a");
        await Assertions.Expect(link).ToBeVisibleAsync();

        var list = page.Locator(".conv-list");
        var opening = await TimeAsync(link.ClickAsync(), list.GetByText($"第{Many - 1}句", new() { Exact = true }));
        Assert.InRange(await list.Locator(".conv-line").CountAsync(), 200, 220);
        Assert.True(await AtEndAsync(list));

        var shown = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            shown.Add(await TimeAsync(customer.SayAsync($"新来的{i}号"), list.GetByText($"新来的{i}号", new() { Exact = true })));
        }
        Assert.True(await AtEndAsync(list));

        var earlier = await TimeAsync(page.GetByRole(AriaRole.Button, new() { Name = "更早的" }).ClickAsync(), list.GetByText($"第{Many - 300}句", new() { Exact = true }));
        Assert.False(await AtEndAsync(list));
        await Assertions.Expect(list.GetByText($"第{Many - 195}句", new() { Exact = true })).ToBeInViewportAsync(); // whoever reads is left where they are
        var jump = await TimeAsync(page.Locator(".conv-source.is-quote").First.ClickAsync(), list.GetByText("退保少算了四千多，再不给说法我就找电视台曝光！"));
        await Assertions.Expect(list.Locator(".is-shown")).ToBeInViewportAsync();
        var whole = await TimeAsync(customer.SayAsync("还在吗"), list.GetByText("还在吗", new() { Exact = true }));

        shown.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"opening {opening:F0} ms, shown p50 {shown[10]:F0} ms, most {shown[^1]:F0} ms, earlier {earlier:F0} ms, jump to the first {jump:F0} ms, a line with all drawn {whole:F0} ms");
        Assert.InRange(shown[10], 0, 1_000);
        Assert.InRange(opening, 0, 5_000);
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();
    }

    /// <summary>Milliseconds from the beginning of an act until it is to be read.</summary>
    private static async Task<double> TimeAsync(Task act, ILocator seen)
    {
        var began = Stopwatch.GetTimestamp();
        await act;
        await seen.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static Task<bool> AtEndAsync(ILocator list) => list.EvaluateAsync<bool>("list => list.scrollHeight - list.scrollTop - list.clientHeight < 80");
}
