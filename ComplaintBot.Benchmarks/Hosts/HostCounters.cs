using System.Globalization;

namespace ComplaintBot.Benchmarks.Hosts;

/// <summary>The server's own counters, from its <c>/metrics</c>.</summary>
internal static class HostCounters
{
    /// <returns>Turns that threw since the server started.</returns>
    public static Task<long> FailedTurnsAsync(Uri address, CancellationToken cancellationToken) => ReadAsync(address, "complaintbot_turns_failed", cancellationToken);

    /// <returns>Turns that were committed since the server started.</returns>
    public static Task<long> TurnsAsync(Uri address, CancellationToken cancellationToken) =>
        ReadAsync(address, "complaintbot_turn_duration_seconds_count", cancellationToken);

    private static async Task<long> ReadAsync(Uri address, string name, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = address };
        var metrics = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), cancellationToken);
        return Sum(metrics, name);
    }

    private static long Sum(string metrics, string name) => (long)metrics.Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => line.Split(' '))
        .Where(parts => parts.Length > 1)
        .Sum(parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
}
