using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;

namespace ComplaintBot.Demo;

/// <summary>
/// The made-up customers read what is said to them as it is said. Their channel takes replies only with a request of its own, and
/// nobody makes any: an agent's line would be on its way for ever.
/// </summary>
internal sealed class DemoReaders(SqliteWriter writer, DeskFeed desk) : IDisposable
{
    private IDisposable? _listening;

    public void Begin() => _listening = desk.Subscribe(conversationId => _ = ReadAsync(conversationId));

    /// <summary>Somebody who tries the demo's own chat reads for themselves.</summary>
    public Task ReadAsync(string conversationId) => writer.RunInTimeAsync(statements =>
        SqliteLog.Find(statements, conversationId)?.Channel == DemoSeeder.Channel ? Requests.TakeUnasked(statements, conversationId) : 0);

    public void Dispose() => _listening?.Dispose();
}
