using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores;

/// <summary>What went wrong in a conversation: a turn that failed, a reply or a notice that did not arrive. It calls until somebody says that they have seen it.</summary>
internal sealed class Failures(SqliteWriter writer, DeskFeed desk)
{
    /// <summary>The reasons of such requests, as SQL lists them.</summary>
    public const string Reasons = $"'{nameof(PersonReason.TurnFailed)}', '{nameof(PersonReason.Undelivered)}', '{nameof(PersonReason.NoticeFailed)}'";

    public async Task SeenAsync(string conversationId, StaffMember by)
    {
        await writer.RunInTimeAsync(statements => statements.Execute(
            $"update person_request set open = 0, seen_by = ?2 where conversation_id = ?1 and open = 1 and reason in ({Reasons})", conversationId, by.Id));
        desk.Publish(conversationId);
    }

    /// <returns>What nobody has seen, and when it happened last.</returns>
    public static IReadOnlyDictionary<PersonReason, DateTimeOffset> Of(Statements statements, string conversationId)
    {
        using var row = statements.Query(
            $"select reason, max(at) from person_request where conversation_id = ?1 and open = 1 and reason in ({Reasons}) group by reason", conversationId);
        var found = new Dictionary<PersonReason, DateTimeOffset>();
        while (row.Read())
        {
            found.Add(Enum.Parse<PersonReason>(row.GetString(0)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)));
        }
        return found;
    }
}
