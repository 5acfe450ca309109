using System.Net;
using System.Text.RegularExpressions;
using ComplaintBot.Desk.Access.Audit;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

public sealed partial class SignInTests
{
    [Theory]
    [InlineData("/desk", "/desk/sign-in")]
    [InlineData("/desk/conversations/c1?tab=2", "/desk/sign-in?return=%2Fdesk%2Fconversations%2Fc1%3Ftab%3D2")]
    [InlineData("/desk/no-such-page", "/desk/sign-in?return=%2Fdesk%2Fno-such-page")]
    public async Task Whoever_is_not_signed_in_is_sent_to_the_sign_in_wherever_they_go(string path, string to)
    {
        await using var server = await Staff.StartAsync();
        using var browser = new StaffBrowser(server);
        var page = await browser.GetAsync(path);
        Assert.Equal((HttpStatusCode.Found, to), (page.Status, page.Location));
    }

    [Fact]
    public async Task What_is_sent_without_a_session_is_refused_not_redirected()
    {
        await using var server = await Staff.StartAsync();
        using var browser = new StaffBrowser(server);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync("/desk/accounts", ("act", "open"))).Status);
    }

    [Theory]
    [InlineData("/desk/cases?state=open", "/desk/cases?state=open")]
    [InlineData("https://evil.example/desk", "/desk")]
    [InlineData("//evil.example/desk", "/desk")]
    [InlineData("/desk\\@evil.example", "/desk")]
    [InlineData("/deskevil", "/desk")]
    [InlineData("/desk/sign-out", "/desk")]
    public async Task Afterwards_somebody_is_where_they_wanted_to_be_but_never_on_another_site(string asked, string to)
    {
        await using var server = await Staff.StartAsync();
        await server.HireAsync("li.na", "agent");
        using var browser = new StaffBrowser(server);
        var page = await browser.FillAsync($"/desk/sign-in?return={Uri.EscapeDataString(asked)}", ("name", "Li.Na "), ("password", Staff.Password));
        Assert.Equal((HttpStatusCode.Found, to), (page.Status, page.Location));
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer_and_one_row_each()
    {
        await using var server = await Staff.StartAsync();
        var account = await server.HireAsync("li.na", "agent");
        await server.Get<ComplaintBot.Desk.Access.Accounts.StaffAccounts>().OpenAsync(server.Manager(), "new.one", "New", "agent", TestContext.Current.CancellationToken);
        var before = server.Audit().Count;
        using var browser = new StaffBrowser(server);
        var wrong = await browser.SignInAsync("li.na", "wrong");
        var unknown = await browser.SignInAsync("li.no", "wrong");
        var unset = await browser.SignInAsync("new.one", "wrong");
        Assert.Equal(HttpStatusCode.Forbidden, wrong.Status);
        Assert.Equal((wrong.Status, Plain(wrong, "li.na")), (unknown.Status, Plain(unknown, "li.no")));
        Assert.Equal((wrong.Status, Plain(wrong, "li.na")), (unset.Status, Plain(unset, "new.one")));
        var rows = server.Audit().Skip(before).ToList();
        Assert.All(rows, row => Assert.Equal((AuditAct.SignInFailed, AuditEntry.Nobody), (row.What, row.Who)));
        Assert.Equal([account.Id, AuditEntry.Nobody, server.Account("new.one").Id], rows.Select(row => row.Subject));
    }

    [Fact]
    public async Task Too_many_wrong_passwords_shut_the_account_for_a_while_and_the_right_one_does_not_show()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:Failures=3", "Desk:SignIn:ShutFor=00:10:00");
        var account = await server.HireAsync("li.na", "agent");
        using var browser = new StaffBrowser(server);
        var wrong = await browser.SignInAsync("li.na", "wrong");
        await browser.SignInAsync("li.na", "wrong");
        await browser.SignInAsync("li.na", "wrong");
        Assert.Equal(AuditAct.LockedOut, server.Audit()[^1].What);
        Assert.Equal(account.Id, server.Audit()[^1].Subject);

        var shut = await browser.SignInAsync("li.na", Staff.Password);
        Assert.Equal((wrong.Status, Plain(wrong, "li.na")), (shut.Status, Plain(shut, "li.na")));
        server.Time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SignInAsync("li.na", Staff.Password)).Status);
        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Found, (await browser.SignInAsync("li.na", Staff.Password)).Status);
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones_before_it()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:Failures=3");
        await server.HireAsync("li.na", "agent");
        foreach (var password in new[] { "wrong", "wrong", Staff.Password, "wrong", "wrong" })
        {
            using var browser = new StaffBrowser(server);
            await browser.SignInAsync("li.na", password);
        }
        using var last = new StaffBrowser(server);
        Assert.Equal(HttpStatusCode.Found, (await last.SignInAsync("li.na", Staff.Password)).Status);
    }

    [Fact]
    public async Task Many_wrong_ones_at_once_all_count()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:Failures=10");
        var account = await server.HireAsync("li.na", "agent");
        var door = server.Get<ComplaintBot.Desk.Access.Accounts.PasswordSignIn>();
        await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => Task.Run(() => door.TryAsync("li.na", "wrong", "here", TestContext.Current.CancellationToken))));
        Assert.Equal(9, server.Account("li.na").Failures);
        Assert.Equal(9, server.Audit().Count(entry => entry.What == AuditAct.SignInFailed && entry.Subject == account.Id));
    }

    [Fact]
    public async Task One_address_may_try_only_so_often()
    {
        await using var server = await Staff.StartAsync("Desk:SignIn:TriesPerMinute=5");
        using var browser = new StaffBrowser(server);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SignInAsync($"nobody{i}", "wrong")).Status);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.SignInAsync("nobody", "wrong")).Status);
    }

    [Fact]
    public async Task The_pages_allow_no_script_and_nothing_from_elsewhere()
    {
        await using var server = await Staff.StartAsync();
        using var browser = new StaffBrowser(server);
        var page = await browser.GetAsync("/desk/sign-in");
        Assert.Equal(
            "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self'; style-src 'self'",
            page.Headers["Content-Security-Policy"]);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.DoesNotContain("<script", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(StyleLink().Match(page.Body).Value)).Status);
    }

    [Theory]
    [InlineData("/desk/sign-in", null, "zh-CN")]
    [InlineData("/desk/sign-in", "en-GB,en;q=0.9,zh;q=0.1", "en")]
    [InlineData("/desk/sign-in", "fr,zh-TW;q=0.5,en;q=0.2", "zh-CN")]
    [InlineData("/desk/sign-in?lang=en", "zh-CN", "en")]
    public async Task A_page_speaks_the_language_that_is_asked_for(string path, string? accepted, string language)
    {
        await using var server = await Staff.StartAsync();
        using var browser = new StaffBrowser(server);
        if (accepted is not null)
        {
            browser.Headers["Accept-Language"] = accepted;
        }
        Assert.Contains($"<html lang=\"{language}\"", (await browser.GetAsync(path)).Body, StringComparison.Ordinal);
    }

    private static string Plain(Page page, string name) =>
        Token().Replace(page.Body, "").Replace(name, "NAME", StringComparison.Ordinal);

    [GeneratedRegex("""(?<=name="__RequestVerificationToken" value=")[^"]+""")]
    private static partial Regex Token();

    [GeneratedRegex("""(?<=href=")[^"]+access\.css[^"]*""")]
    private static partial Regex StyleLink();
}
