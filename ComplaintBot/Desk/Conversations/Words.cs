using Microsoft.Extensions.Localization;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Values that have a text of their own, and may be newer than the texts.</summary>
internal static class Words
{
    /// <returns>The text of that value; where there is none, the value as it is.</returns>
    public static string Of(IStringLocalizer texts, string family, string value) => texts[$"{family}.{value}"] is { ResourceNotFound: false } found ? found : value;
}
