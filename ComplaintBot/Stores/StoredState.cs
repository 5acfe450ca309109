using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Stores;

/// <summary>A conversation's case, and who talks with the customer, as its last turn left them. A copy: what is changed in it goes nowhere.</summary>
internal sealed record StoredState(CaseData Case, HandoffData Handoff)
{
    private const string CaseProperty = "Case", HandoffProperty = "Handoff";

    public static StoredState Of(Statements statements, string conversationId)
    {
        using var row = statements.Query("select body from state where conversation_id = ?1", conversationId);
        while (row.Read())
        {
            var state = SdkJson.ReadState(row.GetFieldValue<byte[]>(0));
            if (ObjectPath.TryGetPathValue<CaseData>(state, CaseProperty, out var data))
            {
                return new(data, ObjectPath.TryGetPathValue<HandoffData>(state, HandoffProperty, out var handoff) ? Marked(statements, conversationId, handoff) : new());
            }
        }
        return new(new(), new());
    }

    private static HandoffData Marked(Statements statements, string conversationId, HandoffData handoff)
    {
        NoticeRows.Mark(statements, conversationId, handoff.Told);
        return handoff;
    }
}
