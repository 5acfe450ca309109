using ComplaintBot.Notices;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>What became of a notice is written down however much is waiting.</summary>
internal sealed class SqliteNotices(SqliteDatabase database, SqliteWriter writer) : INoticeStore
{
    public WaitingNotice? Next() => database.Read(NoticeRows.Next);

    public Task SettleAsync(WaitingNotice notice) => writer.RunInTimeAsync(statements => NoticeRows.Settle(statements, notice));

    public Task PostponeAsync(WaitingNotice notice, bool mailed, DateTimeOffset due) =>
        writer.RunInTimeAsync(statements => NoticeRows.Postpone(statements, notice, mailed, due));
}
