using ComplaintBot.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ComplaintBot.Desk.Conversations;

/// <summary>What only the browser can do for a conversation's page: <c>conversation.js</c>.</summary>
internal sealed class ConversationScript(IJSRuntime browser, DeskAssets assets) : BrowserModule(browser, assets.Address("conversation.js"))
{
    /// <summary>Makes a field the agent's draft.</summary>
    /// <param name="field">The text area.</param>
    /// <param name="key">Under which the browser keeps it.</param>
    /// <param name="ear">Has <c>Typed</c> and <c>SendAsync</c>.</param>
    public async Task<Draft?> ComposeAsync<T>(ElementReference field, string key, DotNetObjectReference<T> ear) where T : class =>
        await CallAsync<IJSObjectReference>("compose", field, key, ear) is { } draft ? new(draft) : null;

    /// <summary>Keeps the list's end in sight. Dispose to end.</summary>
    public async Task<IAsyncDisposable?> FollowAsync(ElementReference list) => await CallAsync<IJSObjectReference>("follow", list) is { } following ? new Draft(following) : null;

    /// <summary>Scrolls to a line and marks it for a moment.</summary>
    public Task RevealAsync(string id) => CallAsync<bool>("reveal", id);

    public Task PrintAsync() => CallAsync<bool>("print");

    /// <summary>A field that the browser keeps.</summary>
    public sealed class Draft(IJSObjectReference draft) : IAsyncDisposable
    {
        public Task SendAsync() => QuietlyAsync(async () => await draft.InvokeVoidAsync("send"));

        /// <summary>In place of all that was written.</summary>
        public Task SetAsync(string text) => QuietlyAsync(async () => await draft.InvokeVoidAsync("set", text));

        /// <summary>Where the cursor stands.</summary>
        public Task InsertAsync(string text) => QuietlyAsync(async () => await draft.InvokeVoidAsync("insert", text));

        public async ValueTask DisposeAsync() => await QuietlyAsync(async () =>
        {
            await draft.InvokeVoidAsync("end");
            await draft.DisposeAsync();
        });
    }
}
