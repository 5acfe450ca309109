using ComplaintBot.Desk.Access;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>Somebody of the institution at a browser.</summary>
internal static class DeskBrowser
{
    public static readonly Permission[] Agent = [Permission.SeeConversations, Permission.Handle];

    public static async Task<Visitor> SignInAsync(this ChatBrowser browser, TestServer server, string id, string name, Permission[] permissions, int width = 1280, int height = 800)
    {
        var visitor = await browser.VisitAsync(server.Address, width, height);
        await visitor.Context.AddCookiesAsync([new() { Name = TestSignIn.Cookie, Value = TestSignIn.CookieOf(id, name, permissions), Url = server.Address.ToString() }]);
        return visitor;
    }

    public static async Task<IPage> OpenDeskAsync(this Visitor visitor, string path = "/desk")
    {
        var page = await visitor.OpenAsync(path);
        await Assertions.Expect(page.Locator("[data-interactive=yes]")).ToBeVisibleAsync();
        return page;
    }
}
