namespace ComplaintBot.Turns;

/// <summary>Tells open pages of the desk that a customer is typing. Of the moment: nothing is kept, and where nobody looks nothing is done.</summary>
public sealed class TypingFeed
{
    private readonly ConversationListeners<Action> _listeners = new();

    /// <summary>From now on. Dispose to end.</summary>
    /// <param name="conversationId">Whose customer.</param>
    /// <param name="listener">Called as often as a stranger likes: must be cheap, must not wait and not throw.</param>
    public IDisposable Subscribe(string conversationId, Action listener)
    {
        _listeners.Add(conversationId, listener);
        return new Subscription(_listeners, conversationId, listener);
    }

    public void Publish(string conversationId)
    {
        foreach (var listener in _listeners.Of(conversationId))
        {
            listener();
        }
    }

    private sealed class Subscription(ConversationListeners<Action> all, string conversationId, Action listener) : IDisposable
    {
        public void Dispose() => all.Remove(conversationId, listener);
    }
}
