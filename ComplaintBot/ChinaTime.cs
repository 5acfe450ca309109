namespace ComplaintBot;

/// <summary>The time of all whom we write to and for: one zone, no summer time.</summary>
internal static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset ToChina(this DateTimeOffset at) => at.ToOffset(Offset);

    /// <param name="milliseconds">Unix time, as the tables keep it.</param>
    public static DateTimeOffset Of(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToChina();
}
