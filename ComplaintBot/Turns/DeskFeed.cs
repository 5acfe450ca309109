namespace ComplaintBot.Turns;

/// <summary>
/// Tells the desk what a commit changed: who waits for a person or who talks with whom, and registered complaints. A wake-up, no
/// promise: what stands is in the store.
/// </summary>
public sealed class DeskFeed
{
    private readonly Listeners _queue = new(), _cases = new();

    /// <summary>Who waits and who talks, from now on. Dispose to end.</summary>
    /// <param name="listener">Gets the conversation; called on the writer's thread, must not wait and not throw.</param>
    public IDisposable Subscribe(Action<string> listener) => _queue.Add(listener);

    /// <summary>Registered complaints, from now on. Dispose to end.</summary>
    /// <param name="listener">Gets the conversation; called on the writer's thread, must not wait and not throw.</param>
    public IDisposable SubscribeToCases(Action<string> listener) => _cases.Add(listener);

    /// <summary>Called after the commit; never waits.</summary>
    public void Publish(string conversationId) => _queue.Tell(conversationId);

    /// <inheritdoc cref="Publish"/>
    public void PublishCase(string conversationId) => _cases.Tell(conversationId);

    private sealed class Listeners
    {
        private readonly Lock _gate = new();
        private Action<string>[] _all = [];

        public Subscription Add(Action<string> listener)
        {
            lock (_gate)
            {
                _all = [.. _all, listener];
            }
            return new Subscription(this, listener);
        }

        public void Tell(string conversationId)
        {
            foreach (var listener in Volatile.Read(ref _all))
            {
                listener(conversationId);
            }
        }

        public void Remove(Action<string> listener)
        {
            lock (_gate)
            {
                _all = [.. _all.Where(other => other != listener)];
            }
        }
    }

    private sealed class Subscription(Listeners listeners, Action<string> listener) : IDisposable
    {
        public void Dispose() => listeners.Remove(listener);
    }
}
