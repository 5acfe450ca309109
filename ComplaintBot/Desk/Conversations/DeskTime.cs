using System.Globalization;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Moments as the desk writes them: in the institution's time (+08:00).</summary>
internal static class DeskTime
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static string Of(DateTimeOffset at) => at.ToOffset(China).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Whole(DateTimeOffset at) => at.ToOffset(China).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
