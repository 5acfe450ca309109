using System.Text;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;

namespace ComplaintBot.Tests.Conversations;

/// <summary>Looks into what a conversation has left in the store.</summary>
internal static class TalkStore
{
    public static CaseData Case(TestServer server, string conversationId) => Stored<CaseData>(server, conversationId, "Case");

    public static HandoffData Handoff(TestServer server, string conversationId) => Stored<HandoffData>(server, conversationId, "Handoff");

    private static T Stored<T>(TestServer server, string conversationId, string property)
    {
        var snapshot = server.Get<ITurnStore>().Load(conversationId)!;
        var unit = new UnitOfWork(snapshot, server.Time.GetUtcNow());
        var context = new TurnContext(new TestAdapter(), TurnInput.From(snapshot with { Inputs = [] }, server.Time.GetUtcNow()).Activity);
        return new ConversationState(unit).CreateProperty<T>(property).GetAsync(context).GetAwaiter().GetResult();
    }

    /// <summary>As after an update of the program: what is stored of the dialogs belongs to another version.</summary>
    public static void MakeDialogsStale(TestServer server, string conversationId) => server.Get<SqliteWriter>().RunAsync(statements =>
    {
        var body = Encoding.UTF8.GetString((byte[])statements.Scalar("select body from state where conversation_id = ?1", conversationId)!);
        var stale = System.Text.RegularExpressions.Regex.Replace(body, "\"DialogVersion\":\"[^\"]*\"", "\"DialogVersion\":\"earlier\"");
        return statements.Execute("update state set body = ?2 where conversation_id = ?1", conversationId, Encoding.UTF8.GetBytes(stale));
    }).GetAwaiter().GetResult();
}
