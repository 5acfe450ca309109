using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ComplaintBot.Tests.Front;

/// <summary>Hears what is logged.</summary>
internal sealed class LogListener : ILoggerProvider, ILogger
{
    private readonly TaskCompletionSource _said = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>Until something was.</summary>
    public Task WhenSaidAsync() => _said.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Said.Enqueue($"{formatter(state, exception)} {exception}".TrimEnd());
        _said.TrySetResult();
    }

    public void Dispose()
    {
    }
}
