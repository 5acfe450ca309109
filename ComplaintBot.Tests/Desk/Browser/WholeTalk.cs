using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Channels.Web.Browser;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Desk.Browser;

/// <summary>A conversation as the log has it, held against what the customer's page shows.</summary>
internal sealed class WholeTalk
{
    private readonly IReadOnlyList<LogEntry> _log;
    private readonly List<Activity> _messages;

    private WholeTalk(IReadOnlyList<LogEntry> log)
    {
        _log = log;
        _messages = [.. log.Where(entry => entry.Type == ActivityTypes.Message).Select(entry => entry.ToActivity())];
    }

    public int Count => _messages.Count;

    public IReadOnlyList<string> OfCustomer => [.. _messages.Where(message => message.From.Role == RoleTypes.User).Select(message => message.Text)];

    public IReadOnlyList<string> OfAgents => [.. _messages.Where(IsAgents).Select(message => message.Text)];

    public IReadOnlyList<string> OfPeople => [.. _messages.Where(message => message.From.Role == RoleTypes.User || IsAgents(message)).Select(message => message.Text)];

    public static async Task<WholeTalk> ReadAsync(TestServer server, string conversationId)
    {
        await server.IdleAsync();
        return new(await server.Get<IConversationLog>().ReadAsync(conversationId, 0, 1000, TestContext.Current.CancellationToken));
    }

    /// <summary>Nothing is missing in the log, out of time or in it twice, and the page shows the same in the same order.</summary>
    public void IsWhole(IEnumerable<string> shown)
    {
        Assert.Equal(Enumerable.Range(1, _log.Count).Select(i => (long)i), _log.Select(entry => entry.Sequence));
        Assert.Equal(_log.Select(entry => entry.At).Order(), _log.Select(entry => entry.At));
        Assert.Distinct(_messages.Select(message => message.Text));
        Assert.Equal(_messages.Select(message => Words(message.Text)), shown.Select(Words));
    }

    public static Task<IReadOnlyList<string>> ShownAsync(IPage chat) => chat.Bubbles().AllInnerTextsAsync();

    private static bool IsAgents(Activity message) => message.GetChannelData<AgentWord>()?.Agent is not null;

    /// <summary>A page breaks lines where it likes.</summary>
    private static string Words(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
