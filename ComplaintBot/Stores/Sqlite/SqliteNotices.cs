using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Notices;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>What became of a notice is written down however much is waiting.</summary>
internal sealed class SqliteNotices(SqliteDatabase database, SqliteWriter writer, DeskFeed desk) : INoticeStore
{
    public IReadOnlyList<NoticeLane> Lanes() => database.Read(NoticeRows.Lanes);

    public WaitingNotice? Next(NoticeLane lane, DateTimeOffset now) => database.Read(statements => NoticeRows.Next(statements, lane, now));

    public Task SettleAsync(WaitingNotice notice) => writer.RunInTimeAsync(statements => NoticeRows.Settle(statements, notice));

    public Task PostponeAsync(WaitingNotice notice, DateTimeOffset due) => writer.RunInTimeAsync(statements => NoticeRows.Postpone(statements, notice, due));

    public Task ReportAsync(WaitingNotice notice, DateTimeOffset due, DateTimeOffset at) => CallAsync(notice, at, statements => NoticeRows.Postpone(statements, notice, due));

    public Task GiveUpAsync(WaitingNotice notice, DateTimeOffset at) => CallAsync(notice, at, statements => NoticeRows.GiveUp(statements, notice, at));

    private async Task CallAsync(WaitingNotice notice, DateTimeOffset at, Action<Statements> write)
    {
        await writer.RunInTimeAsync(statements =>
        {
            CaseProjection.Alarm(statements, notice.ConversationId, at, PersonReason.NoticeFailed);
            write(statements);
            return true;
        });
        desk.Publish(notice.ConversationId);
    }
}
