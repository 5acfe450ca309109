using System.Collections.Concurrent;

namespace ComplaintBot.Turns;

/// <summary>Who listens to which conversation. Told at every commit, changed seldom: telling takes no lock, and nothing is kept of a conversation to which nobody listens.</summary>
internal sealed class ConversationListeners<T> where T : class
{
    private readonly ConcurrentDictionary<string, T[]> _all = new(StringComparer.Ordinal);

    public T[] Of(string conversationId) => _all.TryGetValue(conversationId, out var all) ? all : [];

    public void Add(string conversationId, T listener) => _all.AddOrUpdate(conversationId, _ => [listener], (_, all) => [.. all, listener]);

    public void Remove(string conversationId, T listener)
    {
        while (_all.TryGetValue(conversationId, out var all))
        {
            T[] rest = [.. all.Where(other => other != listener)];
            if (rest.Length == 0 ? _all.TryRemove(new(conversationId, all)) : _all.TryUpdate(conversationId, rest, all))
            {
                return;
            }
        }
    }
}
