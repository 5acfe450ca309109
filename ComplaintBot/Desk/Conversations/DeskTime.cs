using System.Globalization;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Moments as records write them: in the institution's time (+08:00).</summary>
internal static class DeskTime
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static DateTimeOffset There(DateTimeOffset at) => at.ToOffset(China);

    public static string Short(DateTimeOffset at) => There(at).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Whole(DateTimeOffset at) => There(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <param name="day">A day of the institution's calendar.</param>
    /// <param name="clock">Its time.</param>
    public static DateTimeOffset At(DateTime day, TimeSpan clock) => new(DateOnly.FromDateTime(day), TimeOnly.FromTimeSpan(clock), China);
}
