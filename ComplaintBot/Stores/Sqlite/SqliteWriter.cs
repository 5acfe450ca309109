using System.Collections.Concurrent;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>
/// The one writer. Work of many conversations shares a transaction and its flush (group commit); a call returns after
/// the commit. Where one piece of work fails, the others of its group are run again, each on its own.
/// </summary>
internal sealed partial class SqliteWriter : IDisposable
{
    private const int MostPerTransaction = 256;
    private readonly BlockingCollection<Work> _queue = [];
    private readonly SemaphoreSlim _room;
    private readonly Statements _statements;
    private readonly Thread _thread;
    private readonly ILogger _logger;

    /// <param name="database">Upgraded already.</param>
    /// <param name="capacity">How many pieces of work may wait; more are refused.</param>
    /// <param name="logger">Hears of work that failed.</param>
    public SqliteWriter(SqliteDatabase database, int capacity, ILogger logger)
    {
        _room = new SemaphoreSlim(capacity);
        _statements = database.OpenWriter();
        _logger = logger;
        // A thread of its own: it spends its life waiting for the disk.
        _thread = new Thread(Run) { IsBackground = true, Name = "sqlite-writer" };
        _thread.Start();
    }

    /// <param name="work">Runs on the writer's thread, inside a transaction; may run twice, so it must change nothing else.</param>
    /// <param name="committed">Runs on the writer's thread after the commit, in commit order; must not wait.</param>
    /// <exception cref="BusyException">The queue is full.</exception>
    public Task<T> RunAsync<T>(Func<Statements, T> work, Action<T>? committed = null) =>
        !_queue.IsAddingCompleted && _room.Wait(0) ? Add(work, committed) : throw new BusyException(TimeSpan.FromSeconds(1));

    /// <summary>For what has happened already and must be written down: waits where the queue is full.</summary>
    /// <param name="work">As in <see cref="RunAsync{T}"/>.</param>
    public async Task<T> RunInTimeAsync<T>(Func<Statements, T> work)
    {
        await _room.WaitAsync();
        return await Add(work, committed: null);
    }

    private Task<T> Add<T>(Func<Statements, T> work, Action<T>? committed)
    {
        var item = new Work<T>(work, committed);
        _queue.Add(item);
        return item.Done;
    }

    private void Run()
    {
        var batch = new List<Work>(MostPerTransaction);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostPerTransaction && _queue.TryTake(out var next))
            {
                batch.Add(next);
            }
            _room.Release(batch.Count);
            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Work> batch)
    {
        var failure = TryCommit(batch);
        if (failure is null)
        {
            batch.ForEach(work => work.Complete());
        }
        else if (batch.Count == 1)
        {
            if (failure is not NumberTakenException)
            {
                Log.Failed(_logger, failure.GetType().Name, failure.StackTrace);
            }
            batch[0].Fail(failure);
        }
        else
        {
            batch.ForEach(work => Commit([work]));
        }
    }

    private Exception? TryCommit(List<Work> batch)
    {
        try
        {
            _statements.Execute("begin immediate");
            batch.ForEach(work => work.Execute(_statements));
            _statements.Execute("commit");
            return null;
        }
        // Whatever the work or the disk throws belongs to the caller that waits for it.
#pragma warning disable CA1031
        catch (Exception failure)
#pragma warning restore CA1031
        {
            RollBack();
            return failure;
        }
    }

    private void RollBack()
    {
        // Zero: a transaction is open. SQLite may have rolled back by itself, or never begun.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_statements.Connection.Handle) == 0)
        {
            _statements.Execute("rollback");
        }
    }

    /// <summary>What is waiting is still written.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _statements.Dispose();
        _queue.Dispose();
        _room.Dispose();
    }

    private abstract class Work
    {
        public abstract void Execute(Statements statements);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Work<T>(Func<Statements, T> work, Action<T>? committed) : Work
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Done => _done.Task;

        public override void Execute(Statements statements) => _result = work(statements);

        public override void Complete()
        {
            committed?.Invoke(_result);
            _done.SetResult(_result);
        }

        public override void Fail(Exception failure) => _done.SetException(failure);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A write failed and was not kept ({Failure}){Trace}")]
        public static partial void Failed(ILogger logger, string failure, string? trace);
    }
}
