using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Notices;
using Microsoft.Data.Sqlite;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>The statements of notices to others.</summary>
internal static class NoticeRows
{
    /// <summary>By every way: which of them a party has the settings say when it is sent.</summary>
    public static void Add(Statements statements, string conversationId, IReadOnlyList<Notice> notices, DateTimeOffset at)
    {
        foreach (var (notice, way) in notices.SelectMany(notice => Enum.GetValues<NoticeWay>().Select(way => (notice, way))))
        {
            statements.Execute(
                "insert into notice (conversation_id, at, party, reason, number, contact_due, due, way, urgent) values (?1, ?2, ?3, ?4, ?5, ?6, ?2, ?7, ?8)",
                conversationId, at.ToUnixTimeMilliseconds(), notice.Party, notice.Reason, notice.Number, notice.Due?.ToUnixTimeMilliseconds(), way.ToString(), notice.Urgent);
        }
    }

    public static IReadOnlyList<NoticeLane> Lanes(Statements statements)
    {
        using var row = statements.Query("select distinct party, way from notice where given_up is null");
        var lanes = new List<NoticeLane>();
        while (row.Read())
        {
            lanes.Add(new(row.GetString(0), Enum.Parse<NoticeWay>(row.GetString(1))));
        }
        return lanes;
    }

    public static WaitingNotice? Next(Statements statements, NoticeLane lane, DateTimeOffset now)
    {
        using var row = statements.Query(
            """
            select id, conversation_id, at, party, reason, number, contact_due, urgent, way, attempts, due from notice
            where party = ?1 and way = ?2 and given_up is null
            order by due > ?3, due <= ?3 and urgent = 0, due, id limit 1
            """,
            lane.Party, lane.Way.ToString(), now.ToUnixTimeMilliseconds());
        return row.Read() ? Read(row) : null;
    }

    public static int Settle(Statements statements, WaitingNotice notice) => statements.Execute("delete from notice where id = ?1", notice.Id);

    public static int Postpone(Statements statements, WaitingNotice notice, DateTimeOffset due) => statements.Execute(
        "update notice set attempts = attempts + 1, due = ?2 where id = ?1", notice.Id, due.ToUnixTimeMilliseconds());

    public static int GiveUp(Statements statements, WaitingNotice notice, DateTimeOffset at) => statements.Execute(
        "update notice set given_up = ?2 where id = ?1", notice.Id, at.ToUnixTimeMilliseconds());

    /// <summary>Marks by which ways whoever was told was not reached: of a danger also while it is still tried.</summary>
    public static void Mark(Statements statements, string conversationId, List<ToldParty> told)
    {
        using var row = statements.Query(
            "select party, reason, at, way from notice where conversation_id = ?1 and (given_up is not null or (urgent = 1 and attempts >= ?2))",
            conversationId, WaitingNotice.ReportedAfter);
        while (row.Read())
        {
            var (party, reason, at, way) = (row.GetString(0), row.GetString(1), Time(row.GetInt64(2)), row.GetString(3));
            // The turn tells at the moment of what was said, and is committed a little later.
            if (told.Where(one => one.Party == party && one.Reason == reason).MinBy(one => (one.At - at).Duration()) is { } nearest)
            {
                told[told.IndexOf(nearest)] = nearest with { NotReachedBy = [.. nearest.NotReachedBy ?? [], way] };
            }
        }
    }

    private static WaitingNotice Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), Time(row.GetInt64(2)),
        new(row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : Time(row.GetInt64(6)), row.GetInt64(7) == 1),
        Enum.Parse<NoticeWay>(row.GetString(8)), (int)row.GetInt64(9), Time(row.GetInt64(10)));

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
