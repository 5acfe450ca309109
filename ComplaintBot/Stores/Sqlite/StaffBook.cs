using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Sessions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>In the transaction that is open on the connection.</summary>
internal sealed class StaffBook(SqliteConnection connection) : IStaffBook
{
    public StaffAccount? ById(string id) => One("id = @value", id);

    public StaffAccount? ByName(string name) => One("name = @value", name);

    public StaffAccount? ByOutside(string outside) => One("outside = @value", outside);

    public IReadOnlyList<StaffAccount> All() => [.. connection.Query<StaffRow>($"{StaffRow.Select} order by display, id").Select(row => row.ToAccount())];

    public void Put(StaffAccount account) => connection.Execute(StaffRow.Upsert, StaffRow.Of(account));

    public StaffSession? Session(byte[] id) => connection
        .Query<SessionRow>("select id, staff_id as StaffId, started, seen from staff_session where id = @id", new { id })
        .Select(row => new StaffSession(row.Id, row.StaffId, StaffRow.At(row.Started), StaffRow.At(row.Seen)))
        .SingleOrDefault();

    public void Put(StaffSession session) => connection.Execute(
        "insert into staff_session (id, staff_id, started, seen) values (@Id, @StaffId, @started, @seen) on conflict (id) do update set seen = max(seen, @seen)",
        new { session.Id, session.StaffId, started = session.Started.ToUnixTimeMilliseconds(), seen = session.Seen.ToUnixTimeMilliseconds() });

    public void Close(byte[] session) => connection.Execute("delete from staff_session where id = @session", new { session });

    public void CloseAll(string staffId, byte[]? except) =>
        connection.Execute("delete from staff_session where staff_id = @staffId and id is not @except", new { staffId, except });

    public void CloseBegunBefore(DateTimeOffset at) =>
        connection.Execute("delete from staff_session where started < @before", new { before = at.ToUnixTimeMilliseconds() });

    public void Issue(PasswordLink link)
    {
        WithdrawLinks(link.StaffId);
        connection.Execute(
            "insert into staff_link (hash, staff_id, expires) values (@Hash, @StaffId, @expires)",
            new { link.Hash, link.StaffId, expires = link.Expires.ToUnixTimeMilliseconds() });
    }

    public PasswordLink? Link(byte[] hash) => connection
        .Query<LinkRow>("select staff_id as StaffId, expires from staff_link where hash = @hash", new { hash })
        .Select(row => new PasswordLink(hash, row.StaffId, StaffRow.At(row.Expires)))
        .SingleOrDefault();

    public void WithdrawLinks(string staffId) => connection.Execute("delete from staff_link where staff_id = @staffId", new { staffId });

    public void Write(AuditEntry entry) => connection.Execute(AuditRow.Insert, AuditRow.Of(entry));

    public IReadOnlyList<AuditEntry> Audit(AuditQuery query) =>
        [.. connection.Query<AuditRow>(AuditRow.Select, new
        {
            query.Who,
            what = query.What?.ToString(),
            query.Subject,
            from = query.From?.ToUnixTimeMilliseconds(),
            until = query.Until?.ToUnixTimeMilliseconds(),
            query.Before,
            query.Limit,
        }).Select(row => row.ToEntry())];

    private StaffAccount? One(string which, string value) => connection.Query<StaffRow>($"{StaffRow.Select} where {which}", new { value }).SingleOrDefault()?.ToAccount();

    private sealed class SessionRow
    {
        public required byte[] Id { get; init; }

        public required string StaffId { get; init; }

        public long Started { get; init; }

        public long Seen { get; init; }
    }

    private sealed class LinkRow
    {
        public required string StaffId { get; init; }

        public long Expires { get; init; }
    }
}
