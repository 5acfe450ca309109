using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Tests.Front;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

public sealed class AuditTests
{
    [Theory]
    [InlineData("update audit set reason = 'nothing'")]
    [InlineData("update or replace audit set sequence = 2 where sequence = 1")]
    [InlineData("delete from audit")]
    [InlineData("insert or replace into audit (sequence, at, who, what, subject) values (1, 0, '-', 'SignedIn', '-')")]
    public async Task Nobody_changes_or_deletes_a_row_whatever_program_they_use(string sql)
    {
        await using var server = await Staff.StartAsync();
        await WriteTwoAsync(server);
        var before = server.Audit();
        Assert.Equal(19, Assert.Throws<SqliteException>(() => Run(server, sql)).SqliteErrorCode);
        Assert.Equal(before, server.Audit());
    }

    [Fact]
    public async Task Rows_are_read_newest_first_by_who_what_and_whom_and_page_by_page()
    {
        await using var server = await Staff.StartAsync();
        await WriteTwoAsync(server);
        var log = server.Get<AuditLog>();
        Assert.Equal(["c1|0000002", "c1|0000001"], log.Read(server.Manager(), new() { Who = "ann" }).Select(entry => entry.Reason));
        Assert.Equal(Staff.Now, Assert.Single(log.Read(server.Manager(), new() { What = AuditAct.Exported })).At);
        Assert.Single(log.Read(server.Manager(), new() { Subject = "c1", Limit = 1 }));
        Assert.Equal("c1|0000001", Assert.Single(log.Read(server.Manager(), new() { Before = 2 })).Reason);
    }

    [Fact]
    public async Task Only_who_may_reads_it()
    {
        await using var server = await Staff.StartAsync();
        var agent = new DeskUser(new("x", "X"), "agent", new HashSet<Permission> { Permission.SeeConversations });
        Assert.Throws<UnauthorizedAccessException>(() => server.Get<AuditLog>().Read(agent, new()));
    }

    private static async Task WriteTwoAsync(TestServer server)
    {
        var log = server.Get<AuditLog>();
        await log.WriteAsync("ann", AuditAct.Unmasked, "c1", "c1|0000001", TestContext.Current.CancellationToken);
        await log.WriteAsync("ann", AuditAct.Exported, "c1", "c1|0000002", TestContext.Current.CancellationToken);
    }

    private static void Run(TestServer server, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={server.Folder.File("complaintbot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
