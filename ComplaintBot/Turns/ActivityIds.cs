using System.Globalization;

namespace ComplaintBot.Turns;

/// <summary>Activity id = <c>{conversationId}|{sequence, at least 7 digits}</c>.</summary>
public static class ActivityIds
{
    public static string For(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");
}
