namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A value that is fetched when it is first needed and when it is stale; who needs it meanwhile shares the fetch.</summary>
internal sealed class Shared<T>(Func<T, Task<T>> fetch)
    where T : class
{
    private readonly Lock _gate = new();
    private T _value;
    private Task<T> _fetching;

    /// <summary>The value, if it is still fresh for this caller; else what is fetched now.</summary>
    public Task<T> GetAsync(Func<T, bool> fresh, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_value != null && fresh(_value))
            {
                return Task.FromResult(_value);
            }

            // No caller's own cancellation ends what others wait for.
            _fetching ??= FetchAsync();
            return _fetching.WaitAsync(cancellationToken);
        }
    }

    private async Task<T> FetchAsync()
    {
        // Not under the caller's lock, even if the fetch never waits.
        await Task.Yield();
        try
        {
            var value = await fetch(_value);
            lock (_gate)
            {
                _value = value;
            }

            return value;
        }
        finally
        {
            lock (_gate)
            {
                _fetching = null;
            }
        }
    }
}
