using System.Net;
using System.Security.Claims;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Sessions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

public sealed class SessionTests
{
    private const string Inside = "/desk/password";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_ends_when_nothing_is_done_and_lives_on_while_something_is()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:Idle=00:30:00");
        using var browser = await server.SignedInAsync("li.na", "agent");
        for (var i = 0; i < 4; i++)
        {
            server.Time.Advance(TimeSpan.FromMinutes(29));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Inside)).Status);
        }
        server.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("/desk/sign-in?return=%2Fdesk%2Fpassword", (await browser.GetAsync(Inside)).Location);
    }

    [Fact]
    public async Task A_session_ends_after_its_longest_time_whatever_is_done()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:Longest=02:00:00");
        using var browser = await server.SignedInAsync("li.na", "agent");
        for (var i = 0; i < 7; i++)
        {
            server.Time.Advance(TimeSpan.FromMinutes(17));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Inside)).Status);
        }
        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(Inside)).Status);
    }

    [Fact]
    public async Task A_session_outlives_a_restart()
    {
        await using var server = await Staff.StartAsync();
        using var browser = await server.SignedInAsync("li.na", "agent");
        await server.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Inside)).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_itself_also_for_a_copy_of_the_cookie()
    {
        await using var server = await Staff.StartAsync();
        using var browser = await server.SignedInAsync("li.na", "agent");
        using var copy = new StaffBrowser(server);
        copy.Cookies["desk"] = browser.Cookies["desk"];
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync(Inside)).Status);
        Assert.Equal("/desk/sign-in", (await browser.FillAsync("/desk/sign-out")).Location);
        Assert.DoesNotContain("desk", browser.Cookies.Keys);
        Assert.Equal(HttpStatusCode.Found, (await copy.GetAsync(Inside)).Status);
        Assert.Equal(AuditAct.SignedOut, server.Audit()[^1].What);
    }

    [Fact]
    public async Task Locking_an_account_or_changing_its_role_ends_its_sessions_and_no_other()
    {
        await using var server = await Staff.StartAsync();
        using var boss = await server.BossAsync();
        using var ann = await server.SignedInAsync("ann", "agent");
        using var bob = await server.SignedInAsync("bob", "agent");
        using var eve = await server.SignedInAsync("eve", "agent");
        var accounts = server.Get<StaffAccounts>();
        await accounts.LockAsync(server.Manager(), server.Account("ann").Id, Cancellation);
        await accounts.ChangeRoleAsync(server.Manager(), server.Account("bob").Id, "qa", Cancellation);
        Assert.Equal(HttpStatusCode.Found, (await ann.GetAsync(Inside)).Status);
        Assert.Equal(HttpStatusCode.Found, (await bob.GetAsync(Inside)).Status);
        Assert.Equal(HttpStatusCode.OK, (await eve.GetAsync(Inside)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ann.SignInAsync("ann", Staff.Password)).Status);
        Assert.Equal(HttpStatusCode.Found, (await bob.SignInAsync("bob", Staff.Password)).Status);
    }

    [Fact]
    public async Task Wrong_passwords_of_a_stranger_do_not_throw_out_who_is_in()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:Failures=3");
        using var ann = await server.SignedInAsync("ann", "agent");
        using var stranger = new StaffBrowser(server);
        for (var i = 0; i < 3; i++)
        {
            await stranger.SignInAsync("ann", "wrong");
        }
        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync(Inside)).Status);
    }

    [Fact]
    public async Task A_page_that_lives_on_over_a_socket_does_nothing_more_once_the_session_is_over()
    {
        await using var server = await Staff.StartAsync();
        await server.HireAsync("ann", "agent");
        var token = await server.Get<PasswordSignIn>().TryAsync("ann", Staff.Password, "here", Cancellation);
        await using var scope = server.Services.CreateAsyncScope();
        var state = Assert.IsType<CircuitState>(scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        var user = await server.Get<StaffSessions>().SeeAsync(token!, Cancellation);
        ((IHostEnvironmentAuthenticationStateProvider)state).SetAuthenticationState(Task.FromResult(new AuthenticationState(user!)));
        var done = 0;
        var act = Assert.Single(scope.ServiceProvider.GetServices<CircuitHandler>().OfType<CircuitSession>()).CreateInboundActivityHandler(_ => Task.FromResult(done++));

        await act(null!);
        server.Time.Advance(TimeSpan.FromMinutes(29));
        await act(null!);
        await scope.ServiceProvider.GetRequiredService<SignedIn>().FindAsync(Cancellation);
        server.Time.Advance(TimeSpan.FromMinutes(29)); // kept alive by what was done
        await act(null!);
        await server.Get<StaffAccounts>().LockAsync(server.Manager(), server.Account("ann").Id, Cancellation);
        await act(null!);
        Assert.Equal(3, done);
        Assert.Null((await state.GetAuthenticationStateAsync()).User.FindFirst(ClaimTypes.NameIdentifier));
    }
}
