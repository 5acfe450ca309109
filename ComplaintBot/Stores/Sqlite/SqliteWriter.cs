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
    private readonly BlockingCollection<Work> _queue;
    private readonly Statements _statements;
    private readonly Thread _thread;
    private readonly ILogger _logger;

    /// <param name="database">Upgraded already.</param>
    /// <param name="capacity">How many pieces of work may wait; more are refused.</param>
    /// <param name="logger">Hears of work that failed.</param>
    public SqliteWriter(SqliteDatabase database, int capacity, ILogger logger)
    {
        _queue = new BlockingCollection<Work>(capacity);
        _statements = database.OpenWriter();
        _logger = logger;
        // A thread of its own: it spends its life waiting for the disk.
        _thread = new Thread(Run) { IsBackground = true, Name = "sqlite-writer" };
        _thread.Start();
    }

    /// <param name="work">Runs on the writer's thread, inside a transaction; may run twice, so it must change nothing else.</param>
    /// <param name="committed">Runs on the writer's thread after the commit, in commit order; must not wait.</param>
    /// <exception cref="BusyException">The queue is full.</exception>
    public Task<T> RunAsync<T>(Func<Statements, T> work, Action<T>? committed = null)
    {
        var item = new Work<T>(work, committed);
        return !_queue.IsAddingCompleted && _queue.TryAdd(item) ? item.Done : throw new BusyException(TimeSpan.FromSeconds(1));
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
