using System.Text.RegularExpressions;

namespace ComplaintBot.Dialogs.Masking;

/// <summary>What a number is by its digits alone.</summary>
internal static partial class NumberShapes
{
    private const string Day =
        @"(?:19|20)\d\d(?:[-./](?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12]\d|3[01]))?|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))?";

    private const int CardGroup = 4, ShortestCard = 13, LongestCard = 19;

    /// <summary>A mobile, a land line with its area code, or a 400 or 800 line; with or without 86 before it.</summary>
    [GeneratedRegex(@"^(?:(?:(?:00)?86)?0?1[3-9]\d{9}|(?:(?:00)?860?|0)(?:10|2\d|[3-9]\d\d)\d{7,8}|[48]00\d{7})$")]
    private static partial Regex Phone();

    /// <summary>Of a resident: area, birthday, serial; the check sign may be an X that is no digit. Older ones have 15 digits.</summary>
    [GeneratedRegex(@"^[1-9]\d{5}(?:(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3,4}|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})$")]
    private static partial Regex Identity();

    /// <summary>One or two years, months or days, the last with its hour: 2026-02-13 16.</summary>
    [GeneratedRegex($@"^{Day}(?:\s?[-\s]\s?{Day})?(?:\s\d\d?)?$")]
    private static partial Regex Dates();

    public static bool IsPhone(string digits) => Phone().IsMatch(digits);

    /// <summary>Phone, identity number or card: a number of a person, whatever stands around it.</summary>
    public static bool IsPersonal(IReadOnlyList<DigitGroup> groups, string digits) =>
        IsPhone(digits) || Identity().IsMatch(digits) || IsCard(groups, digits.Length);

    public static bool IsDate(ReadOnlySpan<char> written) => Dates().IsMatch(written);

    // In one piece, in groups of four, or digit by digit.
    private static bool IsCard(IReadOnlyList<DigitGroup> groups, int digits) =>
        digits is >= ShortestCard and <= LongestCard
        && (groups.Count == 1 || groups.Count == digits
            || (groups.SkipLast(1).All(group => group.Digits.Length == CardGroup) && groups[^1].Digits.Length <= CardGroup));
}
