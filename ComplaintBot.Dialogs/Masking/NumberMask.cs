using System.Globalization;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Masking;

/// <summary>
/// Hides every number of seven digits or more that is not known to be harmless (a hotline, a date, a sum, a case number):
/// of a phone the four digits before the last four, of any other number all but the last four.
/// </summary>
internal sealed class NumberMask(MaskingRules rules, HashSet<string> recordedPhones)
{
    private const int Shortest = 7, Shown = 4, LongestSum = 10;

    /// <summary>How many groups before and after a hotline may belong to one phone with it.</summary>
    private const int Reach = 4;

    public void Hide(string folded, Span<char> signs)
    {
        foreach (var run in rules.Digits.Runs(folded))
        {
            foreach (var piece in Pieces(run))
            {
                Hide(folded, piece, signs);
            }
        }
    }

    /// <summary>What is left of a run without the hotlines in it, each piece one number.</summary>
    private IEnumerable<List<DigitGroup>> Pieces(List<DigitGroup> run)
    {
        var start = 0;
        for (var at = 0; at < run.Count; at++)
        {
            if (PublicAt(run, at) is { } length && !IsPartOfANumber(run, at, at + length))
            {
                yield return run[start..at];
                start = at + length;
                at = start - 1;
            }
        }
        yield return run[start..];
    }

    private int? PublicAt(List<DigitGroup> run, int at)
    {
        for (var length = Math.Min(Reach, run.Count - at); length > 0; length--)
        {
            if (rules.IsPublic(Digits(run[at..(at + length)])))
            {
                return length;
            }
        }
        return null;
    }

    // 138 12345 678 is a phone, though its middle is a hotline.
    private bool IsPartOfANumber(List<DigitGroup> run, int start, int end)
    {
        for (var from = Math.Max(0, start - Reach); from <= start; from++)
        {
            for (var to = end; to <= Math.Min(run.Count, end + Reach); to++)
            {
                var groups = run[from..to];
                if (groups.Count > end - start && Digits(groups) is var digits && (recordedPhones.Contains(digits) || NumberShapes.IsPersonal(groups, digits)))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private void Hide(string folded, List<DigitGroup> number, Span<char> signs)
    {
        var digits = Digits(number);
        if (digits.Length < Shortest)
        {
            return;
        }
        var isPhone = recordedPhones.Contains(digits) || NumberShapes.IsPhone(digits);
        if (isPhone || !IsHarmless(folded, number, digits))
        {
            Hide(number, isPhone ? MaskedPhone.Hidden(digits.Length) : ..(digits.Length - Shown), signs);
        }
    }

    private static void Hide(List<DigitGroup> number, Range hidden, Span<char> signs)
    {
        var digit = 0;
        foreach (var group in number)
        {
            for (var at = group.Start; at < group.End; at++, digit++)
            {
                signs[at] = digit >= hidden.Start.Value && digit < hidden.End.Value ? TextMask.Sign : signs[at];
            }
        }
    }

    private bool IsHarmless(string folded, List<DigitGroup> number, string digits)
    {
        var before = folded.AsSpan(..number[0].Start).TrimEnd();
        var after = folded.AsSpan(number[^1].End..).TrimStart();
        return NumberShapes.IsDate(folded.AsSpan(number[0].Start..number[^1].End))
            || (digits.Length <= LongestSum && IsSum(before, after))
            || IsCaseNumber(before, digits);
    }

    private bool IsSum(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var currency in rules.Currencies)
        {
            if (after.StartsWith(currency, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return before.Length > 0 && char.GetUnicodeCategory(before[^1]) == UnicodeCategory.CurrencySymbol;
    }

    private static bool IsCaseNumber(ReadOnlySpan<char> before, string digits) =>
        before.TrimEnd('-').EndsWith("cf", StringComparison.Ordinal) && CaseNumber.TryParse($"CF{digits}", out _);

    private static string Digits(List<DigitGroup> groups) =>
        groups.Count == 1 ? groups[0].Digits : string.Concat(groups.Select(group => group.Digits));
}
