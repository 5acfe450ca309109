namespace ComplaintBot.Desk.Shell;

/// <summary>Keys that somebody pressed outside any field; whoever shows something listens. One an open desk.</summary>
internal sealed class DeskKeys
{
    private readonly List<Func<string, Task>> _listeners = [];

    /// <summary>Dispose to end.</summary>
    public IDisposable Listen(Func<string, Task> listener)
    {
        _listeners.Add(listener);
        return new Listening(_listeners, listener);
    }

    /// <param name="key">As the browser names it.</param>
    public async Task PressAsync(string key)
    {
        foreach (var listener in _listeners.ToList())
        {
            await listener(key);
        }
    }

    private sealed class Listening(List<Func<string, Task>> all, Func<string, Task> own) : IDisposable
    {
        public void Dispose() => all.Remove(own);
    }
}
