using ComplaintBot.Demo;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Demo;

public sealed class DemoTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));
    private readonly string _parent = Directory.CreateTempSubdirectory("complaintbot-").FullName;

    [Fact]
    public async Task Made_up_customers_stand_in_every_state_that_a_newcomer_should_see()
    {
        await using var server = await TestServer.StartAsync(Now);
        await ActivatorUtilities.CreateInstance<DemoSeeder>(server.Services).SeedAsync(TestContext.Current.CancellationToken);
        await server.IdleAsync();

        var states = server.Get<SqliteDatabase>().Read(statements =>
        {
            using var row = statements.Query("select state || ' ' || case_state from handoff");
            var found = new HashSet<string>();
            while (row.Read())
            {
                found.Add(row.GetString(0));
            }
            return found;
        });
        Assert.Superset(new HashSet<string> { "Queued Registered", "WithAgent Registered", "WithAgent Handling", "Closed Assessed", "Closed Archived" }, states);
        Assert.Equal(12L, server.Get<SqliteDatabase>().Read(statements => statements.Scalar("select count(*) from conversation")));
    }

    [Fact]
    public async Task They_have_read_what_agents_say_to_them_as_soon_as_it_is_said()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var readers = ActivatorUtilities.CreateInstance<DemoReaders>(server.Services);
        readers.Begin();
        await ActivatorUtilities.CreateInstance<DemoSeeder>(server.Services).SeedAsync(TestContext.Current.CancellationToken);
        await server.IdleAsync();
        var conversations = server.Get<SqliteDatabase>().Read(statements =>
        {
            using var row = statements.Query("select conversation_id, agent_id, agent_name from handoff where state = 'WithAgent'");
            var found = new List<(string Id, StaffMember Agent)>();
            while (row.Read())
            {
                found.Add((row.GetString(0), new(row.GetString(1), row.GetString(2))));
            }
            return found;
        });
        Assert.NotEmpty(conversations);
        foreach (var (id, agent) in conversations)
        {
            await server.Get<IStaffTurns>().ActAsync(id, "later", new(StaffActKind.Say, agent) { Text = "您慢慢说，我都记着。" }, TestContext.Current.CancellationToken);
            await readers.ReadAsync("nobody"); // the writer does one thing after another
            Assert.Empty(server.Get<DeskReader>().Find(id)!.Waiting);
        }
    }

    [Fact]
    public async Task They_read_nothing_that_is_said_to_somebody_else()
    {
        await using var server = await TestServer.StartAsync(Now);
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await server.IdleAsync();
        using var readers = ActivatorUtilities.CreateInstance<DemoReaders>(server.Services);
        await server.Get<SqliteWriter>().RunAsync(statements => statements.Execute("insert into response (conversation_id, turn, sequence) values (?1, 0, 2)", customer.ConversationId));
        await readers.ReadAsync(customer.ConversationId);
        Assert.Single(server.Get<DeskReader>().Find(customer.ConversationId)!.Waiting);
    }

    [Fact]
    public void They_have_a_folder_of_their_own_which_is_emptied()
    {
        var real = new DataFolder(Path.Combine(_parent, "data"));
        var demo = DemoFolder.Beside(real);
        File.WriteAllText(demo.File("complaintbot.db"), "yesterday's");
        DemoFolder.Empty(DemoFolder.Beside(real));
        Assert.NotEqual(real.Path, demo.Path);
        Assert.False(File.Exists(demo.File("complaintbot.db")));
    }

    [Fact]
    public void A_folder_of_that_name_that_somebody_else_made_is_left_alone()
    {
        var theirs = Directory.CreateDirectory(Path.Combine(_parent, "data-demo"));
        File.WriteAllText(Path.Combine(theirs.FullName, "complaintbot.db"), "real");
        var refusal = Assert.Throws<IOException>(() => DemoFolder.Beside(new DataFolder(Path.Combine(_parent, "data"))));
        Assert.Contains(theirs.FullName, refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
