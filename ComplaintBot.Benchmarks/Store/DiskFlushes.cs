using System.Diagnostics;
using System.Security.Cryptography;

namespace ComplaintBot.Benchmarks.Store;

/// <summary>What the disk itself can do: write a page, flush it, one after another.</summary>
internal static class DiskFlushes
{
    private const int Page = 4_096;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    public static double PerSecond(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, $"flushes-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = RandomNumberGenerator.GetBytes(Page);
        var count = 0;
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Length)
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
            count++;
        }
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
