using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ComplaintBot.Tests.Stores;

public sealed class GroupCommit : IDisposable
{
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("complaintbot-").FullName);
    private readonly SqliteDatabase _database;

    public GroupCommit()
    {
        _database = new SqliteDatabase(_folder);
        _database.Upgrade();
    }

    [Fact]
    public async Task Work_that_fails_fails_alone()
    {
        using var writer = new SqliteWriter(_database, 1000, NullLogger.Instance);
        var work = Enumerable.Range(0, 100).Select(i => writer.RunAsync(statements => i % 10 == 3
            ? throw new InvalidOperationException("on purpose")
            : statements.Execute("insert into state (conversation_id, key, body) values (?1, 'k', x'00')", $"c{i}"))).ToList();
        await Task.WhenAll(work.Select(task => task.ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default)));
        Assert.Equal(10, work.Count(task => task.IsFaulted));
        Assert.Equal(90L, _database.Read(statements => (long)statements.Scalar("select count(*) from state")!));
    }

    [Fact]
    public async Task What_is_told_after_the_commit_comes_in_commit_order()
    {
        using var writer = new SqliteWriter(_database, 1000, NullLogger.Instance);
        var told = new List<int>();
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => writer.RunAsync(_ => i, told.Add)));
        Assert.Equal(Enumerable.Range(0, 300), told);
    }

    [Fact]
    public async Task A_full_queue_refuses_and_keeps_nothing_of_the_call()
    {
        using var writer = new SqliteWriter(_database, 1, NullLogger.Instance);
        using var gate = new ManualResetEventSlim();
        var first = writer.RunAsync(_ => { gate.Wait(); return 0; });
        var refused = 0;
        var taken = new List<Task<int>>();
        for (var i = 0; i < 20; i++)
        {
            try
            {
                taken.Add(writer.RunAsync(_ => 0));
            }
            catch (BusyException)
            {
                refused++;
            }
        }
        gate.Set();
        await Task.WhenAll(taken);
        await first;
        Assert.InRange(refused, 18, 20);
    }

    [Fact]
    public async Task What_has_happened_already_waits_for_room_and_is_kept()
    {
        using var writer = new SqliteWriter(_database, 1, NullLogger.Instance);
        using var gate = new ManualResetEventSlim();
        using var busy = new ManualResetEventSlim();
        var first = writer.RunAsync(_ => { busy.Set(); gate.Wait(); return 0; });
        busy.Wait(TestContext.Current.CancellationToken);
        var second = writer.RunAsync(_ => 0);
        Assert.Throws<BusyException>(() => { _ = writer.RunAsync(_ => 0); });
        var waiting = Enumerable.Range(0, 20).Select(i => writer.RunInTimeAsync(statements =>
            statements.Execute("insert into state (conversation_id, key, body) values (?1, 'k', x'00')", $"c{i}"))).ToList();
        gate.Set();
        await Task.WhenAll([first, second, .. waiting]);
        Assert.Equal(20L, _database.Read(statements => (long)statements.Scalar("select count(*) from state")!));
    }

    [Fact]
    public async Task What_waits_when_the_writer_ends_is_written()
    {
        Task<int>[] work;
        using (var writer = new SqliteWriter(_database, 1000, NullLogger.Instance))
        {
            work = [.. Enumerable.Range(0, 200).Select(i => writer.RunAsync(statements =>
                statements.Execute("insert into state (conversation_id, key, body) values (?1, 'k', x'00')", $"c{i}")))];
        }
        await Task.WhenAll(work);
        Assert.Equal(200L, _database.Read(statements => (long)statements.Scalar("select count(*) from state")!));
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder.Path, recursive: true);
    }
}
