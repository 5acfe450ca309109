using Microsoft.JSInterop;

namespace ComplaintBot.Desk.Shell;

/// <summary>A script of ours in the browser, loaded when it is first called. A page that is being left answers nothing any more, and needs no answer.</summary>
/// <param name="browser">The page's.</param>
/// <param name="address">The script, from the site's base.</param>
internal abstract class BrowserModule(IJSRuntime browser, string address) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    public async ValueTask DisposeAsync()
    {
        if (_module is { IsCompletedSuccessfully: true })
        {
            await QuietlyAsync(async () => await (await _module).DisposeAsync());
        }
    }

    /// <returns>The default where nobody answers.</returns>
    protected async Task<T?> CallAsync<T>(string function, params object?[] arguments)
    {
        var result = default(T);
        await QuietlyAsync(async () => result = await (await ModuleAsync()).InvokeAsync<T>(function, arguments));
        return result;
    }

    protected static async Task QuietlyAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or TaskCanceledException or ObjectDisposedException)
        {
        }
    }

    /// <summary>What could not be loaded while the connection was lost is asked for again.</summary>
    private Task<IJSObjectReference> ModuleAsync() => _module is null or { IsCompleted: true, IsCompletedSuccessfully: false }
        ? _module = browser.InvokeAsync<IJSObjectReference>("import", $"./{address}").AsTask()
        : _module;
}
