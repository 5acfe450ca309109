using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Stores.Sqlite;
using Dapper;

namespace ComplaintBot.Stores;

internal static class OpenItems
{
    /// <summary>In the order in which a reason weighs; what was promised comes after all that calls a person.</summary>
    private static readonly string[] Gravest =
    [
        nameof(PersonReason.Safety), nameof(PersonReason.Sensitive), nameof(PersonReason.Signs), nameof(PersonReason.PromiseMissed), nameof(PersonReason.TurnFailed),
        nameof(PersonReason.Undelivered), nameof(PersonReason.NoticeFailed), nameof(PersonReason.NotUnderstood), nameof(PersonReason.Wish), nameof(PersonReason.PromiseSoon), OpenItem.Promise,
    ];

    /// <returns>One a conversation: danger first, which is due at once, then the earliest due; null where the folder holds no data.</returns>
    public static IReadOnlyList<OpenItem>? In(DataFolder folder)
    {
        using var database = new SqliteDatabase(folder);
        return database.Exists ? database.Read(Read) : null;
    }

    private static List<OpenItem> Read(Statements statements) => statements.Connection.Query<Row>(
        $"""
        select conversation_id as Conversation, '{OpenItem.Promise}' as Reason, due as Due, made_at as Since, complaint.number as "Case",
            channel as Channel, customer as Customer, phone as Phone, topic as Topic, matter as Matter
        from promise join complaint on complaint.number = promise.number where open = 1
        union all
        select person_request.conversation_id, reason, iif(reason = 'Safety', at, due), at, person_request.number, null, customer, phone, topic, matter
        from person_request left join complaint on complaint.number = person_request.number where open = 1
        """)
        .GroupBy(row => row.Conversation, (conversation, rows) => ToItem(conversation, [.. rows.OrderBy(row => Weight(row.Reason)).ThenBy(row => row.Due ?? long.MaxValue)]))
        .OrderByDescending(item => item.Reasons[0] == nameof(PersonReason.Safety))
        .ThenBy(item => item.Due ?? DateTimeOffset.MaxValue)
        .ThenBy(item => item.Since)
        .ToList();

    private static int Weight(string reason) => Array.IndexOf(Gravest, reason) is >= 0 and var place ? place : Gravest.Length;

    /// <summary>The gravest row says what it is about; what it doesn't know, the others do.</summary>
    private static OpenItem ToItem(string conversation, List<Row> rows) => new(
        rows.Min(row => row.Due) is { } due ? ChinaTime.Of(due) : null,
        ChinaTime.Of(rows.Min(row => row.Since)),
        [.. rows.Select(row => row.Reason).Distinct()],
        First(rows, row => row.Topic),
        First(rows, row => row.Matter),
        First(rows, row => row.Case),
        conversation,
        First(rows, row => row.Channel),
        First(rows, row => row.Customer),
        First(rows, row => row.Phone));

    private static string? First(List<Row> rows, Func<Row, string?> value) => rows.Select(value).FirstOrDefault(found => found is not null);

    private sealed class Row
    {
        public required string Conversation { get; init; }

        public required string Reason { get; init; }

        public long? Due { get; init; }

        public long Since { get; init; }

        public string? Case { get; init; }

        public string? Channel { get; init; }

        public string? Customer { get; init; }

        public string? Phone { get; init; }

        public string? Topic { get; init; }

        public string? Matter { get; init; }
    }
}
