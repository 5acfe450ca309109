using ComplaintBot.Turns;

namespace ComplaintBot.Stores.Sqlite;

internal sealed class SqliteLog(SqliteDatabase database) : IConversationLog
{
    public Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(statements => Find(statements, conversationId)));

    public Task<IReadOnlyList<LogEntry>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LogEntry>>(database.Read(statements => Loading.Log(statements, conversationId, after, limit)));

    public static ConversationHead? Find(Statements statements, string conversationId)
    {
        using var row = statements.Query("select channel, user_id, last_sequence, outside from conversation where id = ?1", conversationId);
        return row.Read() ? new(conversationId, row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3) == 1) : null;
    }
}
