using System.Globalization;

namespace ComplaintBot.Turns;

/// <summary>Activity id = <c>{conversationId}|{sequence, at least 7 digits}</c>.</summary>
public static class ActivityIds
{
    public static string For(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");

    /// <summary>The wire id of an act of the desk, which is done once under it: no channel's has a space in front.</summary>
    public static string OfAct(string actId) => $" {actId}";
}
