using ComplaintBot.Dialogs.Cases;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>
/// One turn's reads and writes. The bot reads its state from the turn's own snapshot and writes into this buffer; nothing
/// of it exists for anybody else before the commit.
/// </summary>
internal sealed class UnitOfWork(Snapshot snapshot, DateTimeOffset at) : IStorage
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> _writes = new(StringComparer.Ordinal);
    private readonly List<Activity> _replies = [];

    public Snapshot Snapshot => snapshot;

    /// <summary>The turn's moment (UTC).</summary>
    public DateTimeOffset At => at;

    public IReadOnlyList<Activity> Replies => _replies;

    /// <summary>State to store; null removes.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>?> Writes => _writes;

    /// <summary>The case as the turn left it, if the bot got as far as having one.</summary>
    public CaseData? Case { get; set; }

    public void Reply(Activity activity) => _replies.Add(activity);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (_writes.TryGetValue(key, out var written) ? written is { } body : snapshot.State.TryGetValue(key, out body))
            {
                found[key] = SdkJson.ReadState(body.Span);
            }
        }
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            _writes[key] = SdkJson.Write(value);
        }
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            _writes[key] = null;
        }
        return Task.CompletedTask;
    }
}
