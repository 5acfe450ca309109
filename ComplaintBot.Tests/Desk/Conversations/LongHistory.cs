using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

/// <summary>A conversation that went on for weeks.</summary>
public sealed class LongHistory
{
    private const int Many = 1_000;

    [Fact]
    public async Task Its_end_is_shown_first_and_what_was_before_when_it_is_asked_for()
    {
        await using var desk = await DeskConversation.StartAsync(null, "我要转人工");
        await AddAsync(desk.Server, desk.Customer.ConversationId, Many);
        await using var room = await desk.OpenAsync();
        Assert.InRange(room.Lines.Count, HistoryWindow.Size, HistoryWindow.Size + 20);
        Assert.Equal($"第{Many - 1}句", room.Lines[^1].Text);
        Assert.True(room.HasEarlier);
        Assert.Equal(room.Lines.Select(line => line.At).Order(), room.Lines.Select(line => line.At));

        var shown = room.Lines.Count;
        await room.ShowEarlierAsync();
        Assert.InRange(room.Lines.Count, shown + HistoryWindow.Size - 5, shown + HistoryWindow.Size + 20);
        while (room.HasEarlier)
        {
            await room.ShowEarlierAsync();
        }
        Assert.Contains(room.Lines, line => line.Text == "我要转人工");
        Assert.Equal(Enumerable.Range(0, Many).Select(i => $"第{i}句"), room.Lines.Where(line => line.Text.StartsWith('第')).Select(line => line.Text));
    }

    [Fact]
    public async Task A_quote_and_an_event_of_long_ago_are_reached()
    {
        await using var desk = await DeskConversation.StartAsync(null, "我要转人工");
        await desk.ActAsync(StaffActKind.Accept);
        await AddAsync(desk.Server, desk.Customer.ConversationId, Many);
        await using var room = await desk.OpenAsync();
        var registered = HistoryAnchor.OfEvent("Case.Registered", room.File!.Case.RegisteredAt!.Value);
        Assert.DoesNotContain(room.Lines, line => line.Event == "Case.Registered");
        Assert.Equal("Case.Registered", (await room.ReachAsync(registered))!.Event);

        await using var other = await desk.OpenAsync();
        var told = room.Lines.Single(line => line.Text == "第300句");
        Assert.Equal("第300句", (await other.ReachAsync(HistoryAnchor.OfMessage(told.ActivityId!)!))!.Text);
        Assert.InRange(other.Lines.Count, Many - 300, Many - 250);
        Assert.Null(await other.ReachAsync(HistoryAnchor.OfMessage("x|9999999")!));
    }

    [Fact]
    public async Task What_the_customer_said_long_ago_may_be_quoted()
    {
        await using var desk = await DeskConversation.StartAsync(null, "你们保证收益的");
        await AddAsync(desk.Server, desk.Customer.ConversationId, Many);
        await using var room = await desk.OpenAsync();
        const string line = "您说的「你们保证收益的」我记下了";
        Assert.Empty(Quotations.In(line, room.Known));
        await room.ReadAllAsync();
        Assert.Single(Quotations.In(line, room.Known));
        Assert.InRange(room.Lines.Count, HistoryWindow.Size, HistoryWindow.Size + 20);
    }

    /// <summary>Messages of the customer's, past the bot.</summary>
    internal static Task AddAsync(TestServer server, string conversationId, int count) => server.Get<SqliteWriter>().RunAsync(statements =>
    {
        var (last, at) = ((long)statements.Scalar("select last_sequence from conversation where id = ?1", conversationId)!, (long)statements.Scalar("select last_at from conversation where id = ?1", conversationId)!);
        for (var i = 0; i < count; i++)
        {
            statements.Execute(
                "insert into log (conversation_id, sequence, at, type, body) values (?1, ?2, ?3, 'message', ?4)", conversationId, last + 1 + i, at + 1 + i,
                System.Text.Encoding.UTF8.GetBytes($$$"""{"type":"message","text":"第{{{i}}}句","from":{"id":"dl_me","role":"user"},"conversation":{"id":"{{{conversationId}}}"}}"""));
        }
        return statements.Execute("update conversation set last_sequence = ?2, last_at = ?3, version = version + 1 where id = ?1", conversationId, last + count, at + count);
    });
}
