namespace ComplaintBot.Turns;

/// <summary>Tells the desk that a commit changed who waits for a person or who talks with whom. A wake-up, no promise: what stands is in the store.</summary>
public sealed class DeskFeed
{
    private readonly Lock _gate = new();
    private Action<string>[] _listeners = [];

    /// <summary>From now on. Dispose to end.</summary>
    /// <param name="listener">Gets the conversation; called on the writer's thread, must not wait and not throw.</param>
    public IDisposable Subscribe(Action<string> listener)
    {
        lock (_gate)
        {
            _listeners = [.. _listeners, listener];
        }
        return new Subscription(this, listener);
    }

    /// <summary>Called after the commit; never waits.</summary>
    public void Publish(string conversationId)
    {
        foreach (var listener in Volatile.Read(ref _listeners))
        {
            listener(conversationId);
        }
    }

    private void Remove(Action<string> listener)
    {
        lock (_gate)
        {
            _listeners = [.. _listeners.Where(other => other != listener)];
        }
    }

    private sealed class Subscription(DeskFeed feed, Action<string> listener) : IDisposable
    {
        public void Dispose() => feed.Remove(listener);
    }
}
