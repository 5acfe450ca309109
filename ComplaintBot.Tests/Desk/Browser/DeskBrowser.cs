using ComplaintBot.Desk.Access;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>Somebody of the institution at a browser.</summary>
internal static class DeskBrowser
{
    public static readonly Permission[] Agent = [Permission.SeeConversations, Permission.Handle];

    public static async Task<Visitor> SignInAsync(
        this ChatBrowser browser, TestServer server, StaffMember member, Permission[] permissions, int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        var visitor = await browser.VisitAsync(server.Address, width, height, scheme);
        await visitor.Context.AddCookiesAsync([new() { Name = TestSignIn.Cookie, Value = TestSignIn.CookieOf(member.Id, member.Name, permissions), Url = server.Address.ToString() }]);
        return visitor;
    }

    public static async Task<IPage> OpenDeskAsync(this Visitor visitor, string path = "/desk")
    {
        var page = await visitor.OpenAsync(path);
        await page.IsLiveAsync();
        return page;
    }

    /// <summary>The desk answers clicks and keys.</summary>
    public static async Task IsLiveAsync(this IPage page)
    {
        await Assertions.Expect(page.Locator("[data-interactive=yes]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-keys", "on");
    }

    public static ILocator Row(this IPage page, DirectLineClient customer) => page.Locator($"[data-row='{customer.ConversationId}']");
}
