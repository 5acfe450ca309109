using System.Collections.Concurrent;

namespace ComplaintBot.Turns;

/// <summary>Tells open pages of the desk that a customer is typing. Of the moment: nothing is kept, and where nobody looks nothing is done.</summary>
public sealed class TypingFeed
{
    private readonly ConcurrentDictionary<string, Action[]> _listeners = new(StringComparer.Ordinal);

    /// <summary>From now on. Dispose to end.</summary>
    /// <param name="conversationId">Whose customer.</param>
    /// <param name="listener">Called as often as a stranger likes: must be cheap, must not wait and not throw.</param>
    public IDisposable Subscribe(string conversationId, Action listener)
    {
        _listeners.AddOrUpdate(conversationId, _ => [listener], (_, all) => [.. all, listener]);
        return new Subscription(this, conversationId, listener);
    }

    public void Publish(string conversationId)
    {
        if (_listeners.TryGetValue(conversationId, out var all))
        {
            foreach (var listener in all)
            {
                listener();
            }
        }
    }

    private void Remove(string conversationId, Action listener)
    {
        while (_listeners.TryGetValue(conversationId, out var all))
        {
            Action[] rest = [.. all.Where(other => other != listener)];
            if (rest.Length == 0 ? _listeners.TryRemove(new(conversationId, all)) : _listeners.TryUpdate(conversationId, rest, all))
            {
                return;
            }
        }
    }

    private sealed class Subscription(TypingFeed feed, string conversationId, Action listener) : IDisposable
    {
        public void Dispose() => feed.Remove(conversationId, listener);
    }
}
