using System.Text.RegularExpressions;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Presence;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Access;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>What becomes of an open page when whoever opened it may not see it any more.</summary>
[Trait("kind", "browser")]
public sealed class SessionEndTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private const string Threat = "退保少算了四千多，再不给说法我就找电视台曝光！";

    /// <summary>The server looks every 20 seconds of its own clock.</summary>
    private const float Revalidation = 30_000, AtOnce = 5_000;

    [Fact]
    public async Task A_locked_account_does_nothing_more_and_loses_its_pages_at_the_next_look()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        await server.HireAsync("li.na", "agent");
        using var customer = await server.SayAsync(Threat);
        using var danger = await server.SayAsync("再拖我就带刀去砸了你们网点");
        await using var visitor = await browser.VisitAsync(server.Address);
        var still = await visitor.ComeInAsync("li.na");
        var acting = await visitor.OpenDeskAsync($"/desk/conversations/{customer.ConversationId}");
        await Assertions.Expect(still.Locator(".desk-alarm")).ToBeVisibleAsync();
        await Assertions.Expect(acting.Locator(".conv-list")).ToContainTextAsync(Threat);
        Assert.Single(server.Get<DeskPresence>().Present());

        await server.Get<StaffAccounts>().LockAsync(server.Manager(), server.Account("li.na").Id, TestContext.Current.CancellationToken);
        await acting.GetByRole(AriaRole.Button, new() { Name = "接入" }).ClickAsync();
        await acting.IsSentToTheDoorAsync(AtOnce);
        Assert.Equal(HandoffState.Queued, server.Get<DeskReader>().Find(customer.ConversationId)!.Handoff.State);

        await still.IsSentToTheDoorAsync(Revalidation);
        Assert.DoesNotContain("带刀", await still.ContentAsync(), StringComparison.Ordinal);
        server.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Empty(server.Get<DeskPresence>().Present());
        await still.CloseAsync();
        await acting.CloseAsync();
    }

    [Fact]
    public async Task A_page_that_only_shows_what_others_do_keeps_no_session_alive()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0", "Desk:SignIn:Idle=00:30:00");
        await server.HireAsync("li.na", "agent");
        using var customer = await server.SayAsync("我要转人工");
        await using var visitor = await browser.VisitAsync(server.Address);
        var page = await visitor.ComeInAsync("li.na");
        foreach (var tens in new[] { 1, 2 })
        {
            await server.AdvanceAsync(TimeSpan.FromMinutes(11));
            await Assertions.Expect(page.Row(customer)).ToContainTextAsync(new Regex($@"{tens}\d 分钟"));
        }
        await server.AdvanceAsync(TimeSpan.FromMinutes(8));
        await page.IsSentToTheDoorAsync(Revalidation);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Whoever_touches_something_stays()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:Idle=00:30:00");
        await server.HireAsync("li.na", "agent");
        await using var visitor = await browser.VisitAsync(server.Address);
        var page = await visitor.ComeInAsync("li.na");
        foreach (var shown in new[] { "已暂停", "接入中" })
        {
            await server.AdvanceAsync(TimeSpan.FromMinutes(29));
            await page.Keyboard.PressAsync("p");
            await Assertions.Expect(page.Locator(".desk-presence")).ToContainTextAsync(shown);
            await server.Get<IStaffStore>().WriteAsync(_ => true); // behind what was written before
        }
        await page.CloseAsync();
    }

    [Fact]
    public async Task Whoever_signs_out_leaves_nothing_that_they_were_writing()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        var agent = await server.HireAsync("li.na", "agent");
        using var customer = await server.SayAsync(Threat);
        await server.ActAsync(customer, new(StaffActKind.Accept, new(agent.Id, agent.DisplayName)));
        await using var visitor = await browser.VisitAsync(server.Address);
        var page = await visitor.ComeInAsync("li.na", $"/desk/conversations/{customer.ConversationId}");
        await page.GetByLabel("回复客户").FillAsync("陈先生，您的保单");
        await page.EvaluateAsync("() => localStorage.setItem('desk.sound', 'off')");
        Assert.Contains(await KeptAsync(page), key => key.StartsWith("desk.draft.", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "li.na's name" }).ClickAsync();
        await page.GetByText("退出", new() { Exact = true }).ClickAsync();
        await page.Locator("main button").ClickAsync();
        await page.IsSentToTheDoorAsync(AtOnce);
        Assert.Equal(["desk.sound"], (await KeptAsync(page)).Where(key => key.StartsWith("desk.", StringComparison.Ordinal)));
        Assert.Empty(visitor.Complaints);
        await page.CloseAsync();
    }

    private static Task<string[]> KeptAsync(IPage page) => page.EvaluateAsync<string[]>("() => Object.keys(localStorage)");
}
