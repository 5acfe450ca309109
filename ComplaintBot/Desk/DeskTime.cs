using System.Globalization;

namespace ComplaintBot.Desk;

/// <summary>Moments as records write them: in the institution's time (+08:00).</summary>
internal static class DeskTime
{
    public static string Whole(DateTimeOffset at) => at.ToChina().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <param name="day">A day of the institution's calendar.</param>
    /// <param name="clock">Its time.</param>
    public static DateTimeOffset At(DateTime day, TimeSpan clock) => new(DateOnly.FromDateTime(day), TimeOnly.FromTimeSpan(clock), ChinaTime.Offset);
}
