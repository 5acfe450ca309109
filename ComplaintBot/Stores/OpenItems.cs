using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Stores.Sqlite;
using Dapper;

namespace ComplaintBot.Stores;

/// <summary>What somebody still has to do.</summary>
/// <param name="Kind"><c>promise</c> or <c>person</c>.</param>
/// <param name="Due">By when (+08:00); null where nothing was promised.</param>
/// <param name="Since">When it arose.</param>
/// <param name="Reason">The promise's urgency, or why a person is needed.</param>
/// <param name="Case">The complaint's number, if it has one.</param>
/// <param name="Conversation">Where it stands.</param>
/// <param name="Channel">How the customer expects to be reached.</param>
/// <param name="Customer">As they gave their name.</param>
/// <param name="Phone">Digits.</param>
internal sealed record OpenItem(
    string Kind, DateTimeOffset? Due, DateTimeOffset Since, string Reason, string? Case, string Conversation, string? Channel, string? Customer, string? Phone)
{
    public OpenItem Masked() => this with
    {
        Customer = Customer is null ? null : MaskedName.Of(Customer),
        Phone = Phone is null ? null : MaskedPhone.Of(Phone),
    };
}

internal static class OpenItems
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <returns>Danger first, which is due at once, then the earliest due; null where the folder holds no data.</returns>
    public static IReadOnlyList<OpenItem>? In(DataFolder folder)
    {
        using var database = new SqliteDatabase(folder);
        return database.Exists ? database.Read(Read) : null;
    }

    private static List<OpenItem> Read(Statements statements) => statements.Connection.Query<Row>(
        """
        select * from (
        select 'promise' as Kind, promise.due as Due, made_at as Since, urgency as Reason, complaint.number as "Case",
            conversation_id as Conversation, channel as Channel, customer as Customer, phone as Phone
        from promise join complaint on complaint.number = promise.number where open = 1
        union all
        select 'person', iif(reason = 'Safety', at, due), at, reason, person_request.number, person_request.conversation_id, null, customer, phone
        from person_request left join complaint on complaint.number = person_request.number where open = 1)
        order by Reason = 'Safety' desc, Due is null, Due, Since
        """).Select(row => row.ToItem()).ToList();

    private sealed class Row
    {
        public required string Kind { get; init; }

        public long? Due { get; init; }

        public long Since { get; init; }

        public required string Reason { get; init; }

        public string? Case { get; init; }

        public required string Conversation { get; init; }

        public string? Channel { get; init; }

        public string? Customer { get; init; }

        public string? Phone { get; init; }

        public OpenItem ToItem() => new(Kind, Due is { } due ? At(due) : null, At(Since), Reason, Case, Conversation, Channel, Customer, Phone);

        private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(China);
    }
}
