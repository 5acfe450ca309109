using System.Text;
using ComplaintBot.Desk.Access.Keys;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

public sealed class KeysTests
{
    [Fact]
    public async Task The_keys_of_cookies_are_files_of_the_owner_alone()
    {
        await using var server = await Staff.StartAsync();
        using var browser = await server.SignedInAsync("li.na", "agent");
        var folder = server.Folder.File("keys");
        var key = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal(key, Assert.Single(new KeyFolder(server.Folder).GetAllElements().Select(element => Path.Combine(folder, $"key-{element.Attribute("id")!.Value}.xml"))));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }
    }

    [Fact]
    public async Task The_database_holds_neither_passwords_nor_what_cookies_and_links_carry()
    {
        await using var server = await Staff.StartAsync();
        using var boss = await server.BossAsync();
        var opened = await server.Get<ComplaintBot.Desk.Access.Accounts.StaffAccounts>().OpenAsync(server.Manager(), "li.na", "L", "agent", TestContext.Current.CancellationToken);
        var token = await server.Get<ComplaintBot.Desk.Access.Accounts.PasswordSignIn>().TryAsync("boss", Staff.Password, "here", TestContext.Current.CancellationToken);
        foreach (var file in Directory.GetFiles(server.Folder.Path, "complaintbot.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var content = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.All([Staff.Password, token!, opened.Link!.Split("token=")[1]], secret => Assert.DoesNotContain(secret, content, StringComparison.Ordinal));
        }
    }
}
