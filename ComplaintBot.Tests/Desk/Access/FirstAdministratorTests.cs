using System.Net;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

public sealed class FirstAdministratorTests
{
    private static readonly (string, string)[] Good = [("name", "boss"), ("display", "Boss"), ("password", Staff.Password), ("again", Staff.Password)];

    [Fact]
    public async Task The_link_is_the_owners_alone_opens_one_account_and_is_gone()
    {
        await using var server = await Staff.StartAsync();
        var link = server.FirstLink()!;
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(server.Folder.File("first-admin.txt")));
        }
        using var other = new StaffBrowser(server);
        var opened = await other.GetAsync(link);
        using var browser = new StaffBrowser(server);
        Assert.Equal("/desk/sign-in", (await browser.FillAsync(link, Good)).Location);
        Assert.Null(server.FirstLink());

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await other.SubmitAsync(opened, link, ("name", "thief"), ("display", "T"), ("password", Staff.Password), ("again", Staff.Password))).Status);
        Assert.Equal("boss", Assert.Single(server.Get<StaffAccounts>().All(server.Manager())).Name);
        Assert.Equal("/desk/accounts", (await browser.SignInAsync("boss", Staff.Password)).Location);
    }

    [Fact]
    public async Task Two_who_use_it_at_once_are_not_both_administrators()
    {
        await using var server = await Staff.StartAsync();
        var (token, first) = (server.FirstLink()!.Split("token=")[1], server.Get<FirstAdministrator>());
        var both = await Task.WhenAll(new[] { "ann", "bob" }.Select(name => first.OpenAsync(token, name, name, Staff.Password, TestContext.Current.CancellationToken)));
        Assert.Single(both, opened => opened);
        Assert.Single(server.Get<StaffAccounts>().All(server.Manager()));
    }

    [Fact]
    public async Task Every_start_makes_a_new_link_until_there_is_an_administrator()
    {
        await using var server = await Staff.StartAsync();
        var old = server.FirstLink()!;
        await server.RestartAsync();
        using var browser = new StaffBrowser(server);
        Assert.NotEqual(old, server.FirstLink());
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(old)).Status);
        await browser.FillAsync(server.FirstLink()!, Good);
        await server.RestartAsync();
        Assert.Null(server.FirstLink());
    }

    [Theory]
    [InlineData("boss", "Boss", "short", "short")]
    [InlineData("boss", "Boss", "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa")]
    [InlineData("boss", "Boss", "the boss of us all", "the boss of us all")]
    [InlineData("boss", "Boss", Staff.Password, "another long password")]
    [InlineData("b", "Boss", Staff.Password, Staff.Password)]
    [InlineData("boss", "", Staff.Password, Staff.Password)]
    public async Task What_will_not_do_is_said_and_the_link_stays_good(string name, string display, string password, string again)
    {
        await using var server = await Staff.StartAsync();
        using var browser = new StaffBrowser(server);
        var page = await browser.FillAsync(server.FirstLink()!, ("name", name), ("display", display), ("password", password), ("again", again));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("role=\"alert\"", page.Body, StringComparison.Ordinal);
        Assert.Equal("/desk/sign-in", (await browser.FillAsync(server.FirstLink()!, Good)).Location);
    }

    [Fact]
    public async Task Nobody_can_sign_in_before_and_the_log_says_who_came_first()
    {
        await using var server = await Staff.StartAsync();
        using var browser = new StaffBrowser(server);
        foreach (var name in new[] { "admin", "administrator", "boss" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SignInAsync(name, "admin")).Status);
        }
        using var boss = await server.BossAsync();
        var id = server.Account("boss").Id;
        Assert.Contains(server.Audit(), entry => entry.What == AuditAct.AccountOpened && entry.Who == id && entry.Subject == id);
    }
}
