namespace ComplaintBot.Stores.Sqlite;

internal static class Milliseconds
{
    /// <summary>As the store keeps it: what is pushed at once and what is read back later bear the same time.</summary>
    public static DateTimeOffset ToMilliseconds(this DateTimeOffset moment) => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
