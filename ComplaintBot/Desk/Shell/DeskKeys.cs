namespace ComplaintBot.Desk.Shell;

/// <summary>Keys that somebody pressed outside any field; whoever shows something listens. One an open desk.</summary>
internal sealed class DeskKeys
{
    private readonly List<Func<DeskKey, Task>> _listeners = [];

    /// <summary>Dispose to end.</summary>
    public IDisposable Listen(Func<DeskKey, Task> listener)
    {
        _listeners.Add(listener);
        return new Listening(_listeners, listener);
    }

    public async Task PressAsync(DeskKey key)
    {
        foreach (var listener in _listeners.ToList())
        {
            await listener(key);
        }
    }

    private sealed class Listening(List<Func<DeskKey, Task>> all, Func<DeskKey, Task> own) : IDisposable
    {
        public void Dispose() => all.Remove(own);
    }
}

/// <param name="Name">As the browser names it.</param>
/// <param name="Row">The conversation whose row has the focus.</param>
internal sealed record DeskKey(string Name, string? Row);
