using ComplaintBot.Stores.Sqlite;

namespace ComplaintBot.Tests.Stores;

/// <summary>A data folder as an earlier program left it, and this one upgrades it.</summary>
internal sealed class EarlierFolder : IDisposable
{
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("complaintbot-").FullName);

    /// <param name="old">Statements that make of today's schema the earlier one, with its rows.</param>
    public SqliteDatabase Upgrade(string old)
    {
        var database = new SqliteDatabase(_folder);
        database.Upgrade();
        using (var writer = database.OpenWriter())
        {
            foreach (var statement in old.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                writer.Execute(statement);
            }
        }
        database.Upgrade();
        return database;
    }

    public void Dispose() => Directory.Delete(_folder.Path, recursive: true);
}
