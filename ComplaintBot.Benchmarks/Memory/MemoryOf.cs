using System.Globalization;
using System.IO.Pipes;
using ComplaintBot.Benchmarks.Hosts;

namespace ComplaintBot.Benchmarks.Memory;

/// <summary>What a server holds once its garbage is collected.</summary>
/// <param name="WorkingSet">Bytes of the process in memory.</param>
/// <param name="Heap">Bytes of managed objects.</param>
internal readonly record struct MemoryOf(long WorkingSet, long Heap)
{
    /// <param name="host">Started with <see cref="StartupHook"/>.</param>
    /// <param name="pipe">Its pipe.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public static async Task<MemoryOf> ReadAsync(HostProcess host, string pipe, CancellationToken cancellationToken)
    {
        await using var stream = new NamedPipeClientStream(".", pipe, PipeDirection.In, PipeOptions.Asynchronous);
        await stream.ConnectAsync(cancellationToken);
        using var reader = new StreamReader(stream);
        var heap = long.Parse(await reader.ReadToEndAsync(cancellationToken), CultureInfo.InvariantCulture);
        return new(host.MemoryBytes, heap);
    }

    public MemoryOf Since(MemoryOf before) => new(WorkingSet - before.WorkingSet, Heap - before.Heap);

    public MemoryOf Each(int count) => new(WorkingSet / count, Heap / count);
}
