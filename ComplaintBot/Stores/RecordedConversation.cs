using System.Text.Json;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores;

/// <summary>One conversation as a reader sees it. Rows are read as they are asked for, one at a time.</summary>
internal sealed class RecordedConversation(Statements statements, DataFolder folder, ConversationHead head)
{
    private static readonly JsonSerializerOptions AnyCase = new(JsonSerializerDefaults.Web);

    public ConversationHead Head => head;

    /// <summary>The number of the latest complaint that was registered in it.</summary>
    public string? CaseNumber =>
        statements.Scalar("select number from complaint where conversation_id = ?1 order by registered_at desc limit 1", head.Id) as string;

    public IEnumerable<LogEntry> Log()
    {
        using var row = statements.Query("select sequence, at, type, body from log where conversation_id = ?1 order by sequence", head.Id);
        while (row.Read())
        {
            yield return Loading.Entry(head.Id, row);
        }
    }

    public IEnumerable<LogEntry> LogOf(string type)
    {
        using var row = statements.Query(
            "select sequence, at, type, body from log where conversation_id = ?1 and type = ?2 order by sequence", head.Id, type);
        while (row.Read())
        {
            yield return Loading.Entry(head.Id, row);
        }
    }

    /// <summary>Who the customer is by the registered complaints, and by the case that is still being told.</summary>
    public IEnumerable<Customer> Customers()
    {
        using (var row = statements.Query("select customer, phone from complaint where conversation_id = ?1", head.Id))
        {
            while (row.Read())
            {
                yield return new(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1));
            }
        }
        using var state = statements.Query("select body from state where conversation_id = ?1", head.Id);
        while (state.Read())
        {
            // Whichever supplier of the SDK wrote the state, names differ by case only.
            if (JsonSerializer.Deserialize<StoredState>(state.GetFieldValue<byte[]>(0), AnyCase)?.Case is { } customer)
            {
                yield return customer;
            }
        }
    }

    /// <returns>A file that a customer sent and where it is kept; null when the key is unknown.</returns>
    public (EvidenceFile File, string Path)? Evidence(string key) =>
        EvidenceFolder.Find(statements, key) is { } file ? (file, EvidenceFolder.PathIn(folder, key)) : null;

    private sealed record StoredState(Customer? Case);
}

/// <param name="Name">As recorded.</param>
/// <param name="Phone">Digits.</param>
internal sealed record Customer(string? Name, string? Phone);
