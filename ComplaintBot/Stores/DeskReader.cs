using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores;

/// <summary>Conversations as the desk shows them, read beside the writer.</summary>
internal sealed class DeskReader(SqliteDatabase database, DataFolder folder)
{
    public bool Exists(string conversationId) => database.Read(statements => SqliteLog.Find(statements, conversationId) is not null);

    /// <returns>Null where there is no such conversation.</returns>
    public ConversationFile? Find(string conversationId) => database.Read(statements =>
        SqliteLog.Find(statements, conversationId) is { } head ? File(statements, head) : null);

    /// <returns>A customer's file and where it is kept; null when the key is unknown.</returns>
    public (EvidenceFile File, string Path)? Evidence(string key) => database.Read<(EvidenceFile, string)?>(statements =>
        EvidenceFolder.Find(statements, key) is { } file ? (file, EvidenceFolder.PathIn(folder, key)) : null);

    private static ConversationFile File(Statements statements, ConversationHead head)
    {
        var state = StoredState.Of(statements, head.Id);
        return new(head, state.Case, state.Handoff, Phones(statements, head.Id, state.Case.Phone), Waiting(statements, head.Id), Undelivered(statements, head.Id), Failures.Of(statements, head.Id));
    }

    /// <summary>Of the registered complaints, and of the case that is still being told.</summary>
    private static List<string> Phones(Statements statements, string conversationId, string? told)
    {
        using var row = statements.Query("select distinct phone from complaint where conversation_id = ?1 and phone is not null", conversationId);
        var phones = new List<string>();
        while (row.Read())
        {
            phones.Add(row.GetString(0));
        }
        return told is null || phones.Contains(told) ? phones : [.. phones, told];
    }

    private static Dictionary<long, int> Waiting(Statements statements, string conversationId)
    {
        using var row = statements.Query("select sequence, attempts from delivery where conversation_id = ?1 union all select sequence, 0 from response where conversation_id = ?1 and turn = 0", conversationId);
        var waiting = new Dictionary<long, int>();
        while (row.Read())
        {
            waiting.Add(row.GetInt64(0), row.GetInt32(1));
        }
        return waiting;
    }

    private static HashSet<long> Undelivered(Statements statements, string conversationId)
    {
        using var row = statements.Query("select sequence from undelivered where conversation_id = ?1", conversationId);
        var given = new HashSet<long>();
        while (row.Read())
        {
            given.Add(row.GetInt64(0));
        }
        return given;
    }
}
