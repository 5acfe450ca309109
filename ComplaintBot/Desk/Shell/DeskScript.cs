using ComplaintBot.Desk.Queue;
using Microsoft.JSInterop;

namespace ComplaintBot.Desk.Shell;

/// <summary>What only the browser can do: <c>desk.js</c>.</summary>
internal sealed class DeskScript(IJSRuntime browser, DeskAssets assets) : BrowserModule(browser, assets.Address("desk.js"))
{
    public Task<bool> PrefersDarkAsync() => CallAsync<bool>("prefersDark");

    /// <param name="theme">light or dark.</param>
    public Task KeepThemeAsync(string theme) => CallAsync<bool>("keepTheme", theme);

    /// <summary>A choice of this browser that is on until somebody turns it off.</summary>
    public Task<bool> KeepsAsync(string choice) => CallAsync<bool>("keeps", choice);

    public Task KeepAsync(string choice, bool on) => CallAsync<bool>("keep", choice, on);

    /// <returns>granted, denied, default, or unsupported.</returns>
    public async Task<string> NotificationsAsync() => await CallAsync<string>("notifications") ?? "unsupported";

    /// <summary>Only in answer to a click.</summary>
    public async Task<string> AskForNotificationsAsync() => await CallAsync<string>("askForNotifications") ?? "unsupported";

    /// <summary>A sound, and a notification where it is allowed and the page is not looked at.</summary>
    /// <param name="title">What for.</param>
    /// <param name="body">How many.</param>
    /// <param name="call">An answer calls nobody who looks at its conversation.</param>
    public Task AnnounceAsync(string title, string body, DeskCall call) => CallAsync<bool>(
        "announce", title, body, call.Kind == DeskCallKind.Danger, $"{call.Kind}", call.Kind == DeskCallKind.Answer ? DeskPaths.Conversation(call.ConversationId) : null);

    /// <param name="title">What for.</param>
    /// <param name="body">How many.</param>
    /// <param name="about">A later one about the same takes its place.</param>
    public Task AnnounceAsync(string title, string body, string about) => CallAsync<bool>("announce", title, body, false, about, null);

    /// <summary>Dispose to end.</summary>
    /// <param name="onKey">A key of the desk's own.</param>
    /// <param name="onSeen">Somebody sits there and touches something; told once a minute at most.</param>
    public async Task<IAsyncDisposable?> ListenToKeysAsync(Func<DeskKey, Task> onKey, Func<Task> onSeen)
    {
        var ear = DotNetObjectReference.Create(new KeyEar(onKey, onSeen));
        return await CallAsync<IJSObjectReference>("listenToKeys", ear) is { } listening ? new Listening(listening, ear) : null;
    }

    private sealed class KeyEar(Func<DeskKey, Task> onKey, Func<Task> onSeen)
    {
        [JSInvokable]
        public Task SeenAsync() => onSeen();

        [JSInvokable]
        public Task PressAsync(string name, string? row) => onKey(new(name, row));
    }

    private sealed class Listening(IJSObjectReference listening, IDisposable ear) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await QuietlyAsync(async () =>
            {
                await listening.InvokeVoidAsync("end");
                await listening.DisposeAsync();
            });
            ear.Dispose();
        }
    }
}
