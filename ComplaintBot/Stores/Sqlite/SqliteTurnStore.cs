using ComplaintBot.Turns;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>Accepts, loads and commits turns. What it commits goes to the feed in log order.</summary>
internal sealed class SqliteTurnStore(SqliteDatabase database, SqliteWriter writer, ConversationFeed feed, DeskFeed desk, int mostWaiting) : ITurnStore
{
    public Task<bool> OpenAsync(NewConversation conversation) => writer.RunAsync(statements => Accepting.Open(statements, conversation));

    public async Task<Acceptance> AcceptAsync(NewInput input)
    {
        var (acceptance, _) = await writer.RunAsync(
            statements => Accepting.Accept(statements, input, mostWaiting),
            accepted => Publish(accepted.Entry));
        return acceptance;
    }

    public Snapshot? Load(string conversationId) => database.Read(statements => Loading.Load(statements, conversationId));

    public IReadOnlyList<LogEntry>? ResponseTo(string conversationId, long sequence) =>
        database.Read(statements => Requests.ResponseTo(statements, conversationId, sequence));

    public IReadOnlyList<ClockRow> LoadClock() => database.Read(Loading.Clock);

    public async Task<bool> CommitAsync(UnitOfWork unit)
    {
        try
        {
            return await writer.RunAsync(statements => Committing.Commit(statements, unit), entries => PublishAll(entries, unit)) is not null;
        }
        catch (NumberTakenException)
        {
            return false;
        }
    }

    public async Task<bool> CommitFailureAsync(UnitOfWork unit) =>
        await writer.RunAsync(statements => Committing.CommitFailure(statements, unit), entries => PublishAll(entries, unit)) is not null;

    private void PublishAll(IReadOnlyList<LogEntry>? entries, UnitOfWork unit)
    {
        foreach (var entry in entries ?? [])
        {
            feed.Publish(entry);
        }
        // A turn that failed has no handoff, and calls a person.
        if (entries is not null && unit is { Handoff: null } or { Handoff.Since: not null } or { Handoff.PromiseSoon: not null })
        {
            desk.Publish(unit.Snapshot.ConversationId);
        }
        if (entries is not null && unit.Case is { Number: not null })
        {
            desk.PublishCase(unit.Snapshot.ConversationId);
        }
    }

    private void Publish(LogEntry? entry)
    {
        if (entry is not null)
        {
            feed.Publish(entry);
        }
    }
}
