using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ComplaintBot.Tests.Channels.Web.Browser;

/// <summary>A customer at the chat page. Everything that the browser complains of is kept.</summary>
internal sealed class Visitor(IBrowserContext context) : IAsyncDisposable
{
    public IBrowserContext Context => context;

    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Opens the chat in a tab of its own.</summary>
    public async Task<IPage> OpenAsync(string path = "/")
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && new Uri(request.Url).Host != "127.0.0.1")
            {
                Complaints.Enqueue($"Another host: {request.Url}");
            }
        };
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}

internal static class ChatPage
{
    public static ILocator Bubbles(this IPage page) => page.Locator(".webchat__bubble__content");

    public static Task SeesAsync(this IPage page, string text) =>
        Assertions.Expect(page.Bubbles().Filter(new() { HasText = text }).First).ToBeVisibleAsync(new() { Timeout = 15_000 });

    public static async Task SaysAsync(this IPage page, string text)
    {
        await page.GetByPlaceholder("请说说发生了什么").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Picks a small text file of that name and sends it.</summary>
    public static async Task SetFileAsync(this IPage page, string name)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = "证据"u8.ToArray() });
        await page.GetByPlaceholder("请说说发生了什么").PressAsync("Enter");
    }

    /// <summary>For looking at: set SCREENSHOTS to a folder.</summary>
    public static async Task ShootAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
