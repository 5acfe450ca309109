using System.Globalization;
using System.Resources;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Desk.Presence;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Access;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>Everything that opens over a page, small and large, light and dark, in both languages.</summary>
[Trait("kind", "browser")]
public sealed class AccessibleDialogs(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    private static readonly ResourceManager Conversation = new(typeof(ConversationTexts));

    [Theory]
    [InlineData("phone-light", "zh-CN", 390, 844, ColorScheme.Light)]
    [InlineData("phone-dark", "en", 390, 844, ColorScheme.Dark)]
    [InlineData("desk-light", "en", 1280, 800, ColorScheme.Light)]
    [InlineData("desk-dark", "zh-CN", 1280, 800, ColorScheme.Dark)]
    public async Task Every_dialog_breaks_no_rule_fits_the_screen_and_closes_by_a_key(string name, string language, int width, int height, ColorScheme scheme)
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0", "Brand:Name=示例银行");
        var account = await server.HireAsync("min", "supervisor");
        var member = new StaffMember(account.Id, account.DisplayName);
        using var customer = await server.SayAsync("我爱人04年买的分红险，退保少算了四千多，再不给说法我就找电视台曝光！我叫陈建国，电话13976204418");
        await server.ActAsync(customer, new(StaffActKind.Accept, member));
        await server.ActAsync(customer, new(StaffActKind.Assess, member) { Disposition = Enum.GetValues<Disposition>()[0] });
        server.Get<DeskPresence>().Come(TestDesk.Qiang, "elsewhere");
        await using var agent = await browser.VisitAsync(server.Address, width, height, scheme);
        await agent.Context.AddCookiesAsync([new() { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = server.Address.ToString() }]);
        var page = await agent.ComeInAsync("min", $"/desk/conversations/{customer.ConversationId}");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var culture = CultureInfo.GetCultureInfo(language);

        await OpensAsync("shortcuts", async () => { await page.Locator("h1").FocusAsync(); await page.Keyboard.PressAsync("?"); });
        await OpensAsync("reassign", () => Button("Do.Reassign").ClickAsync());
        await OpensAsync("phrases", () => Button("Phrases").ClickAsync());
        await OpensAsync("decision", () => Button("Decision").ClickAsync());
        await OpensAsync("unmask", () => page.Locator(".conv-list").GetByRole(AriaRole.Button, new() { Name = Text("Unmask") }).First.ClickAsync());
        foreach (var item in new[] { "Do.Note", "Do.Assess", "Do.Close" })
        {
            await OpensAsync(item.Split('.')[1], async () =>
            {
                await Button("More").ClickAsync();
                await page.GetByRole(AriaRole.Menuitem, new() { Name = Text(item), Exact = true }).ClickAsync();
            });
        }
        if (width < 960)
        {
            await Button("Summary").ClickAsync();
        }
        await OpensAsync("move", () => page.Locator(".conv-settle button").Last.ClickAsync());
        await page.Locator(".desk-user button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await page.ShootAsync($"dialog-menu-{name}");
        Assert.Empty(agent.Complaints);
        await page.CloseAsync();

        async Task OpensAsync(string dialog, Func<Task> open)
        {
            await open();
            var shown = page.GetByRole(AriaRole.Dialog);
            await Assertions.Expect(shown).ToBeVisibleAsync();
            await page.ShootAsync($"dialog-{dialog.ToLowerInvariant()}-{name}");
            await ChatPageTests.NoViolationsAsync(page);
            var box = await shown.BoundingBoxAsync();
            Assert.True(box!.X >= 0 && box.Y >= 0 && box.X + box.Width <= width && box.Y + box.Height <= height, $"{dialog} does not fit");
            Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), $"{dialog} scrolls sideways");
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(shown).ToHaveCountAsync(0);
        }

        ILocator Button(string text) => page.GetByRole(AriaRole.Button, new() { Name = Text(text), Exact = true }).First;

        string Text(string text) => Conversation.GetString(text, culture)!;
    }
}
