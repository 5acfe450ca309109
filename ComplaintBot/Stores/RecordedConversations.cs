using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Stores.Sqlite;

namespace ComplaintBot.Stores;

/// <summary>The conversations of a data folder, read beside the server that owns it.</summary>
internal sealed class RecordedConversations(DataFolder folder) : IDisposable
{
    private const int Page = 500;
    private readonly SqliteDatabase _database = new(folder);

    public bool Exists => _database.Exists;

    /// <summary>All ids, page by page: conversations may begin meanwhile.</summary>
    public IEnumerable<string> Ids()
    {
        for (var last = ""; Ids(last) is { Count: > 0 } page; last = page[^1])
        {
            foreach (var id in page)
            {
                yield return id;
            }
        }
    }

    /// <returns>The id of the conversation in which the complaint was told, or null where no complaint has that number.</returns>
    public string? Find(CaseNumber number) => _database.Read(statements =>
        statements.Scalar("select conversation_id from complaint where number = ?1", number.Text) as string);

    /// <summary>Runs a read of one conversation in one view of the data.</summary>
    /// <returns>Null where there is none of that id.</returns>
    public T? Read<T>(string conversationId, Func<RecordedConversation, T> read) where T : class => _database.Read(statements =>
        SqliteLog.Find(statements, conversationId) is { } head ? read(new(statements, folder, head)) : null);

    private List<string> Ids(string after) => _database.Read(statements =>
    {
        using var row = statements.Query("select id from conversation where id > ?1 order by id limit ?2", after, Page);
        var ids = new List<string>();
        while (row.Read())
        {
            ids.Add(row.GetString(0));
        }
        return ids;
    });

    public void Dispose() => _database.Dispose();
}
