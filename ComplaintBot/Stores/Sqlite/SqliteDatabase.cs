using System.Collections.Concurrent;
using ComplaintBot.Turns;
using DbUp;
using DbUp.Engine.Output;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>The database file of a data folder: its schema, its one writing connection, its reading ones.</summary>
internal sealed class SqliteDatabase(DataFolder folder) : IDisposable
{
    private readonly ConcurrentBag<Statements> _readers = [];

    private string FilePath => folder.File("complaintbot.db");

    public bool Exists => File.Exists(FilePath);

    /// <summary>Brings the schema up to this program's version. Only the owner of the data folder may.</summary>
    /// <exception cref="InvalidOperationException">A script failed; the message names it, the data is as before.</exception>
    public void Upgrade()
    {
        Directory.CreateDirectory(folder.Path);
        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        // Persistent in the file: readers beside the writer, and nothing acknowledged is lost with the power.
        Pragma(connection, "journal_mode=WAL");
        connection.CreateFunction("outside_id", (byte[] key, string channel, string wireId) => new OutsideIds(key).For(channel, wireId));
        using var shared = new SharedConnection(connection);
        var result = DeployChanges.To.SqliteDatabase(shared)
            .WithScriptsEmbeddedInAssembly(typeof(SqliteDatabase).Assembly, name => name.EndsWith(".sql", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"The schema of {FilePath} could not be brought up to date at {result.ErrorScript?.Name}.", result.Error);
        }
    }

    public Statements OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        Pragma(connection, "synchronous=FULL");
        return new Statements(connection);
    }

    /// <summary>Runs a read on a connection of its own, in one view of the data.</summary>
    public T Read<T>(Func<Statements, T> read)
    {
        if (!_readers.TryTake(out var statements))
        {
            statements = new Statements(Open(SqliteOpenMode.ReadOnly));
        }
        statements.Execute("begin");
        try
        {
            return read(statements);
        }
        finally
        {
            statements.Execute("commit");
            _readers.Add(statements);
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FilePath, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        Pragma(connection, "busy_timeout=5000");
        return connection;
    }

    private static void Pragma(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = $"pragma {pragma}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
