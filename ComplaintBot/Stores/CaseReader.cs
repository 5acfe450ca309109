using ComplaintBot.Stores.Sqlite;
using Dapper;

namespace ComplaintBot.Stores;

/// <summary>Complaints as the desk looks for them, read beside the writer.</summary>
internal sealed class CaseReader(SqliteDatabase database)
{
    /// <summary>Of a list.</summary>
    public const int Most = 200;

    private const string Rows =
        """
        select complaint.number as Number, complaint.conversation_id as ConversationId, complaint.state as State, registered_at as RegisteredAt,
            complaint.customer as Customer, phone as Phone, complaint.matter as Matter, cause as Cause, promise.due as Due, coalesce(complaint.owner, handoff.agent_name) as Agent
        from complaint
        left join promise on promise.number = complaint.number and promise.open = 1
        left join handoff on handoff.conversation_id = complaint.conversation_id
        """;

    /// <param name="words">Part of a number, of a name or of what was told, or a whole phone; null: all.</param>
    /// <param name="state">Null: all.</param>
    /// <returns>The latest first, at most <see cref="Most"/>.</returns>
    public IReadOnlyList<CaseRow> List(string? words, string? state) => Query(
        """
        where (@state is null or complaint.state = @state)
            and (@words is null or complaint.phone = @words or instr(complaint.number, upper(@words)) > 0 or instr(complaint.customer, @words) > 0 or instr(complaint.matter, @words) > 0)
        order by registered_at desc limit @most
        """,
        new { words, state, most = Most });

    public CaseRow? Find(string number) => Query("where complaint.number = @number", new { number }).FirstOrDefault();

    /// <summary>Other complaints of whoever gave the same phone, and those of the same conversation; the latest first.</summary>
    public IReadOnlyList<CaseRow> Others(CaseRow row) => Query(
        "where complaint.number <> @Number and (complaint.conversation_id = @ConversationId or (@Phone is not null and complaint.phone = @Phone)) order by registered_at desc limit 50", row);

    private List<CaseRow> Query(string rest, object values) =>
        database.Read(statements => statements.Connection.Query<Row>($"{Rows} {rest}", values).Select(row => row.ToCase()).ToList());

    private sealed record Row
    {
        public required string Number { get; init; }

        public required string ConversationId { get; init; }

        public required string State { get; init; }

        public long RegisteredAt { get; init; }

        public string? Customer { get; init; }

        public string? Phone { get; init; }

        public string? Matter { get; init; }

        public string? Cause { get; init; }

        public long? Due { get; init; }

        public string? Agent { get; init; }

        public CaseRow ToCase() => new(
            Number, ConversationId, State, DateTimeOffset.FromUnixTimeMilliseconds(RegisteredAt), Customer, Phone, Matter, Cause,
            Due is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null, Agent);
    }
}
