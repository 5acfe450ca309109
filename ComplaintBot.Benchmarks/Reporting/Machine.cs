using System.Runtime.InteropServices;

namespace ComplaintBot.Benchmarks.Reporting;

/// <param name="Cores">That this process may use.</param>
/// <param name="MemoryGb">That this process may use.</param>
/// <param name="System">The operating system.</param>
/// <param name="Runtime">The .NET runtime.</param>
internal sealed record Machine(int Cores, double MemoryGb, string System, string Runtime)
{
    public static Machine Here() => new(
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30), 1),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);
}
