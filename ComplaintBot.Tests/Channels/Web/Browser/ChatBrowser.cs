using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.Browser;

/// <summary>One Chromium of this machine, for all browser tests of a class.</summary>
public sealed class ChatBrowser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe", "msedge.exe"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find() });
    }

    /// <summary>A visitor with storage of their own, who speaks Chinese.</summary>
    internal async Task<Visitor> VisitAsync(Uri site, int width = 1024, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
        });
        return new Visitor(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("There is no Chromium in the PATH; test.sh installs one.");
}
