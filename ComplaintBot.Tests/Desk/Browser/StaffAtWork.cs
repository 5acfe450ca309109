using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Desk.Access;
using ComplaintBot.Tests.Front;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>Somebody with an account and a password, at a browser of their own.</summary>
internal sealed class StaffAtWork(Visitor visitor, IPage page) : IAsyncDisposable
{
    /// <summary>Keeps hold of the page's sockets, so that a test can cut them: a browser that is told to be offline keeps those it has.</summary>
    private const string Sockets = """
        window.sockets = [];
        window.WebSocket = class extends WebSocket { constructor(...all) { super(...all); window.sockets.push(this); } };
        """;

    private static readonly string[] Broken = ["socket", "connection", "net::ERR", "fetch", "circuit", "status of 500", "negotiation"];

    public IPage Page => page;

    /// <summary>What the browser complained of. What it says of a connection that the test itself broke does not count.</summary>
    public IEnumerable<string> Complaints => visitor.Complaints.Where(said => !Broken.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)));

    public ILocator Field => page.GetByLabel("回复客户");

    public ILocator History => page.Locator(".conv-list");

    public static async Task<StaffAtWork> ComeAsync(
        ChatBrowser browser, TestServer server, string account, string name, int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        await HireAsync(server, account, name);
        return await SignInAsync(browser, server.Address, account, scheme, width, height);
    }

    /// <summary>With an account and the tests' own password.</summary>
    public static async Task<StaffAtWork> SignInAsync(
        ChatBrowser browser, Uri address, string account, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 800)
    {
        var visitor = await browser.VisitAsync(address, width, height, scheme);
        await visitor.Context.AddInitScriptAsync(Sockets);
        var page = await visitor.OpenAsync("/desk");
        await page.GetByLabel("账号").FillAsync(account);
        await page.GetByLabel("密码").FillAsync(Staff.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.IsLiveAsync();
        return new(visitor, page);
    }

    public static async Task HireAsync(TestServer server, string account, string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var opened = await server.Get<StaffAccounts>().OpenAsync(server.Manager(), account, name, "agent", cancellation);
        Assert.True(await server.Get<PasswordSetting>().ByLinkAsync(opened.Link!.Split("token=")[1], Staff.Password, cancellation));
    }

    public Task AcceptAsync() => page.GetByRole(AriaRole.Button, new() { Name = "接入", Exact = true }).ClickAsync();

    public async Task OpenAsync(string conversationId)
    {
        await page.GotoAsync($"/desk/conversations/{conversationId}");
        await page.IsLiveAsync();
    }

    public async Task SayAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Control+Enter");
        await Assertions.Expect(Field).ToHaveValueAsync("");
    }

    /// <param name="text">What.</param>
    /// <param name="within">Milliseconds.</param>
    public Task SeesAsync(string text, float within = 15_000) => Assertions.Expect(History).ToContainTextAsync(text, new() { Timeout = within });

    public async Task GiveToAsync(string colleague, string reason)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "换人" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText(colleague).ClickAsync();
        await dialog.Locator("textarea").FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "换人" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    public async Task ReturnAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "更多" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "交还机器人", Exact = true }).ClickAsync();
    }

    public async Task LoseConnectionAsync()
    {
        await visitor.Context.SetOfflineAsync(true);
        await page.EvaluateAsync("() => sockets.forEach(socket => socket.close())");
        await Assertions.Expect(page.GetByText("正在重新连接")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    public Task FindConnectionAsync() => visitor.Context.SetOfflineAsync(false);

    public async ValueTask DisposeAsync()
    {
        await page.CloseAsync();
        await visitor.DisposeAsync();
    }
}
