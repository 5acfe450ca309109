using System.Net;
using System.Text.RegularExpressions;
using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

public sealed partial class AccountsTests
{
    private const string Path = "/desk/accounts";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_opens_an_account_and_its_person_alone_sets_the_password()
    {
        await using var server = await Staff.StartAsync();
        using var boss = await server.BossAsync();
        var page = await boss.FillAsync(Path, ("act", "open"), ("name", "Li.Na"), ("display", "Li Na"), ("role", "agent"));
        var link = Link().Match(page.Body).Value;
        Assert.StartsWith(server.Address.OriginalString, link, StringComparison.Ordinal);
        Assert.DoesNotContain("token=", (await boss.GetAsync(Path)).Body, StringComparison.Ordinal);

        using var person = new StaffBrowser(server);
        var path = new Uri(link).PathAndQuery;
        using var other = new StaffBrowser(server);
        var before = await other.GetAsync(path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.FillAsync(path, ("password", "short"), ("again", "short"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.FillAsync(path, ("password", Staff.Password), ("again", Staff.Password))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await other.SubmitAsync(before, path, ("password", "another long password"), ("again", "another long password"))).Status);
        Assert.Equal("/desk", (await person.SignInAsync("li.na", Staff.Password)).Location);

        var (who, whom) = (server.Account("boss").Id, server.Account("li.na").Id);
        Assert.Equal(
            [(who, AuditAct.AccountOpened), (who, AuditAct.LinkIssued), (whom, AuditAct.PasswordSet), (whom, AuditAct.SignedIn)],
            server.Audit().Where(entry => entry.Subject == whom).Select(entry => (entry.Who, entry.What)));
    }

    [Fact]
    public async Task A_link_ends_with_its_time_with_the_next_one_and_with_a_lock()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:LinkGoodFor=1.00:00:00");
        var (accounts, setting, by) = (server.Get<StaffAccounts>(), server.Get<PasswordSetting>(), server.Manager());
        var first = await accounts.OpenAsync(by, "li.na", "Li Na", "agent", Cancellation);
        var id = server.Account("li.na").Id;
        var second = await accounts.IssueLinkAsync(by, id, Cancellation);
        Assert.Null(setting.Whose(Token(first)));
        Assert.Equal(id, setting.Whose(Token(second))?.Id);
        server.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null(setting.Whose(Token(second)));

        var third = await accounts.IssueLinkAsync(by, id, Cancellation);
        await accounts.LockAsync(by, id, Cancellation);
        await accounts.UnlockAsync(by, id, Cancellation);
        Assert.Null(setting.Whose(Token(third)));
    }

    [Theory]
    [InlineData("agent")]
    [InlineData("supervisor")]
    [InlineData("qa")]
    public async Task Nobody_else_sees_or_changes_accounts(string role)
    {
        await using var server = await Staff.StartAsync();
        using var browser = await server.SignedInAsync("li.na", role);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(Path, ("act", "role"), ("id", server.Account("li.na").Id), ("role", "administrator"))).Status);
        var user = new DeskUser(new("x", "X"), role, server.Get<ComplaintBot.Desk.Access.Roles.RoleTable>().Of(role));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => server.Get<StaffAccounts>().OpenAsync(user, "evil", "E", "administrator", Cancellation));
        Assert.Throws<UnauthorizedAccessException>(() => server.Get<StaffAccounts>().All(user));
    }

    [Fact]
    public async Task The_page_locks_unlocks_and_changes_roles_and_says_what_it_cannot_do()
    {
        await using var server = await Staff.StartAsync();
        using var boss = await server.BossAsync();
        var (me, other) = (server.Account("boss").Id, (await server.HireAsync("li.na", "agent")).Id);
        Assert.Equal(HttpStatusCode.OK, (await boss.FillAsync(Path, ("act", "lock"), ("id", other))).Status);
        Assert.True(server.Account("li.na").Locked);
        await boss.FillAsync(Path, ("act", "unlock"), ("id", other));
        await boss.FillAsync(Path, ("act", "role"), ("id", other), ("role", "supervisor"));
        Assert.Equal(("supervisor", false), (server.Account("li.na").Role, server.Account("li.na").Locked));
        Assert.Equal("agent -> supervisor", server.Audit()[^1].Reason);

        foreach (var fields in new[] { ("lock", me, ""), ("role", me, "agent"), ("role", other, "pirate"), ("lock", "nobody", "") })
        {
            var page = await boss.FillAsync(Path, ("act", fields.Item1), ("id", fields.Item2), ("role", fields.Item3));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        }
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await boss.FillAsync(Path, ("act", "open"), ("name", "LI.NA"), ("display", "L"), ("role", "agent"))).Status);
    }

    [Fact]
    public async Task The_last_administrator_stays_until_another_can_sign_in()
    {
        await using var server = await Staff.StartAsync();
        using var boss = await server.BossAsync();
        var (accounts, by, me) = (server.Get<StaffAccounts>(), server.Manager(), server.Account("boss").Id);
        var opened = await accounts.OpenAsync(by, "second", "Second", "administrator", Cancellation);
        Assert.Equal(AccountOutcome.LastAdministrator, (await accounts.LockAsync(by, me, Cancellation)).Outcome);
        await server.Get<PasswordSetting>().ByLinkAsync(Token(opened), Staff.Password, Cancellation);
        Assert.Equal(AccountOutcome.Done, (await accounts.ChangeRoleAsync(by, me, "agent", Cancellation)).Outcome);
        Assert.Equal(AccountOutcome.LastAdministrator, (await accounts.LockAsync(by, server.Account("second").Id, Cancellation)).Outcome);
    }

    [Fact]
    public async Task Somebody_changes_the_own_password_with_the_old_one_and_other_sessions_end()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:Failures=3");
        using var here = await server.SignedInAsync("li.na", "agent");
        using var there = new StaffBrowser(server);
        await there.SignInAsync("li.na", Staff.Password);
        const string Better = "an even longer walk by the sea";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await here.FillAsync("/desk/password", ("old", "wrong"), ("password", Better), ("again", Better))).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.FillAsync("/desk/password", ("old", Staff.Password), ("password", Better), ("again", Better))).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/desk/password")).Status);
        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync("/desk/password")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await there.SignInAsync("li.na", Staff.Password)).Status);
        Assert.Equal(HttpStatusCode.Found, (await there.SignInAsync("li.na", Better)).Status);
    }

    private static string Token(AccountAnswer answer) => answer.Link!.Split("token=")[1];

    [GeneratedRegex("""(?<=class="secret">)[^<]+""")]
    private static partial Regex Link();
}
