using System.Globalization;

namespace ComplaintBot.Benchmarks.Reporting;

/// <summary>How busy the machine is with everything that runs on it.</summary>
internal static class LoadAverage
{
    private const string Source = "/proc/loadavg";

    /// <returns>Of the last minute; null where the system does not tell.</returns>
    public static double? Now() => File.Exists(Source) ? double.Parse(File.ReadAllText(Source).Split(' ')[0], CultureInfo.InvariantCulture) : null;
}
