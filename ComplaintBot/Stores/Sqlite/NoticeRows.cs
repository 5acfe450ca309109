using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Notices;
using Microsoft.Data.Sqlite;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>The statements of notices to others.</summary>
internal static class NoticeRows
{
    public static void Add(Statements statements, string conversationId, IReadOnlyList<Notice> notices, DateTimeOffset at)
    {
        foreach (var notice in notices)
        {
            statements.Execute(
                "insert into notice (conversation_id, at, party, reason, number, contact_due, due) values (?1, ?2, ?3, ?4, ?5, ?6, ?2)",
                conversationId, at.ToUnixTimeMilliseconds(), notice.Party, notice.Reason, notice.Number, notice.Due?.ToUnixTimeMilliseconds());
        }
    }

    /// <returns>The one that is due first; null where none is left.</returns>
    public static WaitingNotice? Next(Statements statements)
    {
        using var row = statements.Query(
            "select id, conversation_id, at, party, reason, number, contact_due, by_mail, attempts, due from notice order by due, id limit 1");
        return row.Read() ? Read(row) : null;
    }

    public static int Settle(Statements statements, WaitingNotice notice) => statements.Execute("delete from notice where id = ?1", notice.Id);

    public static int Postpone(Statements statements, WaitingNotice notice, bool mailed, DateTimeOffset due) => statements.Execute(
        "update notice set attempts = attempts + 1, by_mail = ?2, due = ?3 where id = ?1", notice.Id, mailed, due.ToUnixTimeMilliseconds());

    private static WaitingNotice Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), Time(row.GetInt64(2)),
        new(row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : Time(row.GetInt64(6))),
        row.GetInt64(7) == 1, (int)row.GetInt64(8), Time(row.GetInt64(9)));

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
