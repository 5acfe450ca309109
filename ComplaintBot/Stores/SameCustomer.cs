using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Stores.Sqlite;
using Dapper;

namespace ComplaintBot.Stores;

/// <summary>What else whoever gave the same phone, or writes under the same id of the same channel, has told or is telling.</summary>
internal sealed class SameCustomer(SqliteDatabase database)
{
    private const int Most = 10;

    private const string Sql =
        """
        select conversation.id as ConversationId, complaint.number as Number, complaint.state as CaseState, handoff.state as State,
            handoff.agent_id as AgentId, handoff.agent_name as AgentName, coalesce(complaint.matter, handoff.matter) as Matter, last_at as LastAt
        from conversation
        left join complaint on complaint.conversation_id = conversation.id
        left join handoff on handoff.conversation_id = conversation.id
        where conversation.id in (
                select id from conversation where channel = @channel and user_id = @userId and user_id <> ''
                union select conversation_id from complaint where phone in @phones)
            and (conversation.id <> @id or complaint.number <> @number)
        order by handoff.state in ('Queued', 'WithAgent') desc, last_at desc limit @most
        """;

    /// <returns>What is being talked of first, then the latest; at most ten.</returns>
    public IReadOnlyList<OtherTalk> Of(ConversationFile file)
    {
        var values = new { id = file.Head.Id, number = file.Case.Number ?? "", channel = file.Head.Channel, userId = file.Head.UserId, phones = Phones(file), most = Most };
        return database.Read(statements => statements.Connection.Query<Row>(Sql, values).Select(row => row.ToTalk()).ToList());
    }

    private static string[] Phones(ConversationFile file) => [.. file.Phones.Append(file.Case.Phone).OfType<string>().Distinct()];

    private sealed record Row
    {
        public required string ConversationId { get; init; }

        public string? Number { get; init; }

        public string? CaseState { get; init; }

        public string? State { get; init; }

        public string? AgentId { get; init; }

        public string? AgentName { get; init; }

        public string? Matter { get; init; }

        public long LastAt { get; init; }

        public OtherTalk ToTalk() => new(
            ConversationId, Number, CaseState, State is null ? HandoffState.Bot : Enum.Parse<HandoffState>(State),
            AgentId is null ? null : new(AgentId, AgentName ?? AgentId), Matter, DateTimeOffset.FromUnixTimeMilliseconds(LastAt));
    }
}
