using ComplaintBot.Stores.Sqlite;
using Xunit;

namespace ComplaintBot.Tests.Stores;

/// <summary>Promises that an earlier program stored: no clock watched them.</summary>
public sealed class PromiseClockUpgrade
{
    private const string Old =
        """
        insert into complaint (number, conversation_id, state, registered_at) values
            ('A', 'c1', 'Registered', 1), ('B', 'c1', 'Registered', 1), ('C', 'c2', 'Registered', 1), ('D', 'c3', 'Registered', 1), ('E', 'c4', 'Registered', 1), ('F', 'c5', 'Registered', 1);
        insert into promise (number, made_at, due, urgency, channel, open) values
            ('A', 1, 9000000000000, 'Default', 'phone', 1), ('B', 1, 8000000000000, 'Default', 'phone', 1), ('C', 1, 8000000000000, 'Default', 'phone', 1),
            ('D', 1, 8000000000000, 'Default', 'phone', 1), ('E', 1, 2, 'Default', 'phone', 1), ('F', 1, 8000000000000, 'Default', 'phone', 0);
        insert into clock (conversation_id, name, since, due) values ('c2', 'wake', 1, 7000000000000), ('c3', 'wake', 1, 9000000000000);
        delete from SchemaVersions where ScriptName like '%.0016-%';
        """;

    [Fact]
    public void Each_conversation_wakes_when_its_first_open_promise_passes_and_no_later_than_it_would_have()
    {
        using var folder = new EarlierFolder();
        using var database = folder.Upgrade(Old);

        var rows = database.Read(Loading.Clock).OrderBy(row => row.ConversationId, StringComparer.Ordinal).Select(row => (row.ConversationId, row.Due.ToUnixTimeMilliseconds()));
        Assert.Equal([("c1", 8000000000000), ("c2", 7000000000000), ("c3", 8000000000000)], rows);
    }
}
