using ComplaintBot.Desk;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Sessions;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Desk.Access;
using ComplaintBot.Tests.Front;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Desk;

/// <summary>What a page of the desk has of the server: the services of its circuit, with whoever signed in when it was opened.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    private OpenPage(AsyncServiceScope scope) => _scope = scope;

    public static async Task<OpenPage> OfAsync(TestServer server, string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var page = new OpenPage(server.Services.CreateAsyncScope());
        var token = await server.Get<PasswordSignIn>().TryAsync(name, Staff.Password, "here", cancellation);
        var user = token is null ? new() : await server.Get<StaffSessions>().SeeAsync(token, cancellation) ?? new();
        ((IHostEnvironmentAuthenticationStateProvider)page.Get<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(user)));
        return page;
    }

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <returns>What the turn said; null where it was never asked.</returns>
    public async Task<StaffOutcome?> DoAsync(string conversationId, StaffAct act, string? actId = null)
    {
        try
        {
            return await Get<DeskTurns>().ActAsync(conversationId, actId ?? $"{Guid.NewGuid()}", act, TestContext.Current.CancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
