using ComplaintBot.Benchmarks.Customers;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Benchmarks.Store;

/// <summary>
/// A turn without the bot: accept a message (its log row, its input row), load, commit about 2 KB of state and one reply.
/// Two waits for the disk, one after the other.
/// </summary>
internal sealed class DurableTurn(ITurnStore store, TimeProvider time)
{
    private static readonly Dictionary<string, object> State = new()
    {
        ["Case"] = new Dictionary<string, object>
        {
            ["facts"] = Scripts.All.SelectMany(script => script.Take(3)).ToList(),
            ["demands"] = Scripts.All.Select(script => script[4]).ToList(),
            ["name"] = "周",
            ["phone"] = "13800138000",
        },
    };

    public Task OpenAsync(string conversationId) => store.OpenAsync(new(
        conversationId, ConversationAddress.Of(Activity(ActivityTypes.ConversationUpdate, conversationId, null)), time.GetUtcNow(), Body(ActivityTypes.ConversationUpdate, conversationId, null)));

    public async Task RunAsync(string conversationId)
    {
        var at = time.GetUtcNow();
        var text = Scripts.Line(conversationId[^1], at.Millisecond);
        await store.AcceptAsync(new(
            conversationId, ActivityTypes.Message, text, Guid.NewGuid().ToString("N"), at, Quiet: null, Body(ActivityTypes.Message, conversationId, text)));
        var unit = new UnitOfWork(store.Load(conversationId)!, at);
        await unit.WriteAsync(new Dictionary<string, object> { [$"directline/conversations/{conversationId}"] = State });
        unit.Reply(Activity(ActivityTypes.Message, conversationId, "您说的我都记下了。让您为这事费心，很抱歉。"));
        if (!await store.CommitAsync(unit))
        {
            throw new InvalidOperationException($"Conversation {conversationId} was written by somebody else.");
        }
    }

    private static byte[] Body(string type, string conversationId, string? text) => SdkJson.WriteBody(Activity(type, conversationId, text));

    private static Activity Activity(string type, string conversationId, string? text) => new()
    {
        Type = type,
        ChannelId = "directline",
        Conversation = new ConversationAccount(id: conversationId),
        From = new ChannelAccount("dl_benchmark", role: RoleTypes.User),
        Recipient = new ChannelAccount("complaintbot", role: RoleTypes.Bot),
        Locale = "zh-CN",
        Text = text,
    };
}
