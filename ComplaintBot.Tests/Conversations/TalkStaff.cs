using System.Text.Json;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.Conversations;

/// <summary>What stands in a conversation's log for staff alone: calls for a person, and quiet alerts.</summary>
internal sealed class TalkStaff
{
    private readonly Dictionary<string, int> _seen = [];

    /// <summary>The next event of that name is as the line claims; <c>none</c>: there is no further one.</summary>
    public async Task CheckAsync(TestServer server, string conversationId, TalkLine line, string where)
    {
        var name = line.Word == "alert" ? TurnEvents.Alert : HandoffEventNames.InitiateHandoff;
        var log = await server.Get<IConversationLog>().ReadAsync(conversationId, 0, 1000, TestContext.Current.CancellationToken);
        var left = log.Where(entry => entry.Type == ActivityTypes.Event)
            .Select(entry => JsonDocument.Parse(entry.Body).RootElement)
            .Where(activity => activity.GetProperty("name").GetString() == name)
            .Skip(_seen.GetValueOrDefault(name))
            .ToList();
        if (line.Rest == "none")
        {
            Assert.True(left.Count == 0, $"{where}: there is one more, {left.FirstOrDefault()}");
            return;
        }
        Assert.True(left.Count > 0, $"{where}: there is no further {line.Word}");
        _seen[name] = _seen.GetValueOrDefault(name) + 1;
        TalkFacts.Event(left[0].GetProperty("value"), line, where);
    }
}
