using System.Net.WebSockets;

namespace ComplaintBot.Benchmarks.Http;

/// <summary>What went wrong between client and server.</summary>
internal sealed class Faults
{
    private int _count;
    private string? _first;

    public int Count => _count;

    public string? First => _first;

    /// <summary>A fault of the wire is a finding; anything else is a mistake of the benchmark and ends it.</summary>
    public static bool Counts(Exception fault) => fault is HttpRequestException or WebSocketException or TimeoutException or TaskCanceledException;

    public void Add(Exception fault)
    {
        Interlocked.Increment(ref _count);
        Interlocked.CompareExchange(ref _first, $"{fault.GetType().Name}: {fault.Message}", null);
    }
}
