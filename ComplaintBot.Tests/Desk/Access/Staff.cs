using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Roles;
using ComplaintBot.Tests.Front;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>A server with people who work there.</summary>
internal static class Staff
{
    public const string Password = "a long walk by the river";

    public static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<TestServer> StartAsync(params string[] settings) => StartAsync(null, settings);

    /// <param name="replace">Fakes at the edge.</param>
    /// <param name="settings">As <c>Key:Name=value</c>.</param>
    public static Task<TestServer> StartAsync(Action<IServiceCollection>? replace, params string[] settings) => TestServer.StartAsync(
        Now,
        services =>
        {
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000); // the work itself is not what is tested
            replace?.Invoke(services);
        },
        settings);

    /// <summary>What the first administrator's file holds.</summary>
    public static string? FirstLink(this TestServer server) =>
        server.Folder.File("first-admin.txt") is var path && File.Exists(path) ? new Uri(File.ReadAllText(path).Trim()).PathAndQuery : null;

    /// <summary>Becomes the first administrator, name <c>boss</c>, and signs in.</summary>
    public static async Task<StaffBrowser> BossAsync(this TestServer server)
    {
        var browser = new StaffBrowser(server);
        await browser.FillAsync(server.FirstLink()!, ("name", "boss"), ("display", "Boss"), ("password", Password), ("again", Password));
        await browser.SignInAsync("boss", Password);
        return browser;
    }

    /// <summary>Somebody with a password, opened by an administrator who is made for it where there is none; not signed in yet.</summary>
    public static async Task<StaffAccount> HireAsync(this TestServer server, string name, string role)
    {
        var opened = await server.Get<StaffAccounts>().OpenAsync(server.Manager(), name, $"{name}'s name", role, Cancellation);
        Assert.Equal(AccountOutcome.Done, opened.Outcome);
        Assert.True(await server.Get<PasswordSetting>().ByLinkAsync(opened.Link!.Split("token=")[1], Password, Cancellation));
        return server.Account(name);
    }

    public static async Task<StaffBrowser> SignedInAsync(this TestServer server, string name, string role)
    {
        await server.HireAsync(name, role);
        var browser = new StaffBrowser(server);
        await browser.SignInAsync(name, Password);
        return browser;
    }

    public static StaffAccount Account(this TestServer server, string name) => server.Get<IStaffStore>().Read(book => book.ByName(name))!;

    public static DeskUser Manager(this TestServer server) => new(new("manager", "Manager"), "administrator", server.Get<RoleTable>().Of("administrator"));

    /// <summary>The oldest first.</summary>
    public static IReadOnlyList<AuditEntry> Audit(this TestServer server) =>
        [.. server.Get<AuditLog>().Read(server.Manager(), new()).Reverse()];
}
