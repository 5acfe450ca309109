using System.Globalization;

namespace ComplaintBot.Dialogs.Replies;

/// <summary>A promised moment in words: 明天（3月11日，周三）15:30.</summary>
public sealed class ContactTime(ReplyTexts texts)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>A day in words: 4月9日，周四.</summary>
    public string Say(DateOnly day) => day.ToString(texts[ReplyText.TimeDateFormat], Chinese);

    /// <param name="due">At the offset in which it is said.</param>
    /// <param name="now">At any offset.</param>
    public string Say(DateTimeOffset due, DateTimeOffset now)
    {
        var days = (due.Date - now.ToOffset(due.Offset).Date).Days;
        var pattern = days switch { 0 => ReplyText.TimeToday, 1 => ReplyText.TimeTomorrow, _ => ReplyText.TimeDay };
        return texts[pattern]
            .Replace("{date}", due.ToString(texts[ReplyText.TimeDateFormat], Chinese), StringComparison.Ordinal)
            .Replace("{clock}", due.ToString(texts[ReplyText.TimeClockFormat], Chinese), StringComparison.Ordinal);
    }
}
