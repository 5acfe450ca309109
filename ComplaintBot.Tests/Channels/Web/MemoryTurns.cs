using System.Collections.Concurrent;
using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Tests.Channels.Web;

/// <summary>The turns and the log in memory; a bot answers at once when a test gives one.</summary>
internal sealed class MemoryTurns(ConversationFeed feed, TimeProvider clock) : ITurns, IConversationLog
{
    private readonly ConcurrentDictionary<string, Kept> _all = new(StringComparer.Ordinal);

    public Func<Activity, IEnumerable<Activity>> Bot { get; set; } = _ => [];

    public Func<Exception?> Refuse { get; set; } = () => null;

    public ConcurrentQueue<Activity> Accepted { get; } = new();

    public ConcurrentQueue<string> Typed { get; } = new();

    public Task<bool> OpenAsync(Activity opening, CancellationToken cancellationToken)
    {
        ThrowIfRefused();
        var begins = _all.TryAdd(opening.Conversation.Id, new Kept(opening.ChannelId, opening.From.Id));
        if (begins)
        {
            Take(opening);
        }

        return Task.FromResult(begins);
    }

    public Task<long> AcceptAsync(Activity activity, string? wireId, CancellationToken cancellationToken)
    {
        ThrowIfRefused();
        var kept = _all[activity.Conversation.Id];
        if (wireId is not null && kept.Wire.TryGetValue(wireId, out var known))
        {
            return Task.FromResult(known);
        }

        var sequence = Take(activity);
        if (wireId is not null)
        {
            kept.Wire[wireId] = sequence;
        }

        return Task.FromResult(sequence);
    }

    public void Typing(string conversationId) => Typed.Enqueue(conversationId);

    public Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        Task.FromResult(_all.TryGetValue(conversationId, out var kept)
            ? new ConversationHead(conversationId, kept.Channel, kept.User, kept.Last)
            : null);

    public Task<IReadOnlyList<LogEntry>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellationToken)
    {
        var kept = _all[conversationId];
        lock (kept)
        {
            return Task.FromResult<IReadOnlyList<LogEntry>>([.. kept.Rows.Where(r => r.Sequence > after).Take(limit)]);
        }
    }

    /// <summary>Puts a row into the log as a committed turn would, and tells the feed.</summary>
    public LogEntry Commit(string conversationId, Activity activity, bool tell = true)
    {
        var kept = _all[conversationId];
        activity.ChannelId ??= "directline";
        activity.Conversation ??= new ConversationAccount(id: conversationId);
        activity.From ??= new ChannelAccount("complaintbot", "银行", "bot");
        lock (kept)
        {
            var entry = new LogEntry(conversationId, ++kept.Last, clock.GetUtcNow(), activity.Type, SdkJson.Write(activity));
            if (entry.Type != ActivityTypes.Typing)
            {
                kept.Rows.Add(entry); // a sign of typing may leave before a log has it
            }
            if (tell)
            {
                feed.Publish(entry);
            }

            return entry;
        }
    }

    private long Take(Activity activity)
    {
        Accepted.Enqueue(activity);
        var entry = Commit(activity.Conversation.Id, activity);
        foreach (var reply in Bot(activity))
        {
            reply.ReplyToId = entry.ActivityId;
            Commit(activity.Conversation.Id, reply);
        }

        return entry.Sequence;
    }

    private void ThrowIfRefused()
    {
        if (Refuse() is { } exception)
        {
            throw exception;
        }
    }

    private sealed record Kept(string Channel, string User)
    {
        public List<LogEntry> Rows { get; } = [];

        public long Last { get; set; }

        public ConcurrentDictionary<string, long> Wire { get; } = new(StringComparer.Ordinal);
    }
}
