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

    /// <summary>Into which one whole number is written.</summary>
    private const int MostGroups = 8;

    /// <summary>Of a list: the longest card, dictated digit by digit.</summary>
    private const int MostParts = 19;

    public void Hide(string folded, Span<char> signs)
    {
        var runs = rules.Digits.Runs(folded).ToList();
        foreach (var number in Listed(folded, runs))
        {
            Hide(number, HiddenOf(Digits(number), alone: true), signs);
        }
        foreach (var numbers in runs.Select(run => Numbers(folded, run)))
        {
            // Two phones side by side might be one longer number: the ends of both would show too much of it.
            var alone = numbers.Count(number => !rules.IsPublic(Digits(number))) == 1;
            foreach (var number in numbers)
            {
                Hide(folded, number, alone, signs);
            }
        }
    }

    /// <summary>
    /// Runs that make a personal number together, parted as lists and lines are. Two numbers of a list are two numbers, so what
    /// is no such number by its digits is left to its parts; and so are years and sums, four of which have the form of a card.
    /// </summary>
    private IEnumerable<List<DigitGroup>> Listed(string folded, List<List<DigitGroup>> runs)
    {
        for (var first = 0; first < runs.Count; first++)
        {
            var number = runs[first];
            for (var next = first + 1; next < runs.Count && next - first < MostParts && DigitReader.AreListed(folded, runs[next - 1], runs[next]); next++)
            {
                number = [.. number, .. runs[next]];
                if (Digits(number) is var digits && IsPersonal(number, digits) && !rules.IsPublic(digits) && (recordedPhones.Contains(digits) || !AreYearsOrSums(folded, number)))
                {
                    yield return number;
                }
            }
        }
    }

    /// <summary>
    /// A run is one number, unless it falls without a rest into hotlines, each in one piece between blanks, and whole numbers: 12378
    /// 13812345678. So 138 12345 678 is a phone, though its middle is a hotline.
    /// </summary>
    private List<List<DigitGroup>> Numbers(string folded, List<DigitGroup> run)
    {
        var starts = new int?[run.Count + 1]; // of the number that ends there
        starts[0] = 0;
        for (var end = 1; end <= run.Count; end++)
        {
            for (var start = Math.Max(0, end - MostGroups); start < end && starts[end] is null; start++)
            {
                starts[end] = starts[start] is not null && IsWhole(folded, run[start..end]) ? start : null;
            }
        }
        List<List<DigitGroup>> numbers = [];
        for (var end = run.Count; end > 0 && starts[run.Count] is not null; end = starts[end]!.Value)
        {
            numbers.Add(run[starts[end]!.Value..end]);
        }
        return numbers.Exists(number => IsHotline(folded, number)) ? numbers : [run];
    }

    private bool IsHotline(string folded, List<DigitGroup> number) => number is [var one] && rules.IsPublic(one.Digits)
        && (one.Start == 0 || !IsJoint(folded[one.Start - 1])) && (one.End == folded.Length || !IsJoint(folded[one.End]));

    private static bool IsJoint(char sign) => !char.IsWhiteSpace(sign) && !char.IsLetter(sign);

    private bool IsWhole(string folded, List<DigitGroup> number)
    {
        var digits = Digits(number);
        return IsHotline(folded, number) || IsPersonal(number, digits);
    }

    private bool IsPersonal(List<DigitGroup> number, string digits) => recordedPhones.Contains(digits) || NumberShapes.IsPersonal(number, digits);

    private bool IsPhone(string digits) => recordedPhones.Contains(digits) || NumberShapes.IsPhone(digits);

    /// <param name="digits">Of one number.</param>
    /// <param name="alone">Nothing else stands beside it.</param>
    private Range HiddenOf(string digits, bool alone) => IsPhone(digits) && alone ? MaskedPhone.Hidden(digits.Length) : ..(digits.Length - Shown);

    private void Hide(string folded, List<DigitGroup> number, bool alone, Span<char> signs)
    {
        var digits = Digits(number);
        if (digits.Length < Shortest || rules.IsPublic(digits))
        {
            return;
        }
        if (IsPhone(digits) || !IsHarmless(folded, number, digits))
        {
            Hide(number, HiddenOf(digits, alone), signs);
        }
    }

    private static void Hide(List<DigitGroup> number, Range hidden, Span<char> signs)
    {
        var digit = 0;
        foreach (var group in number)
        {
            for (var at = group.Start; at < group.End; at++, digit++)
            {
                if (digit >= hidden.Start.Value && digit < hidden.End.Value)
                {
                    HideAt(at, signs);
                }
            }
        }
    }

    /// <summary>With the other half of a digit of two units.</summary>
    private static void HideAt(int at, Span<char> signs)
    {
        if (char.IsHighSurrogate(signs[at]))
        {
            signs[at + 1] = TextMask.Sign;
        }
        signs[at] = TextMask.Sign;
    }

    private bool IsHarmless(string folded, List<DigitGroup> number, string digits) =>
        NumberShapes.IsDate(folded.AsSpan(number[0].Start..number[^1].End))
        || (digits.Length <= LongestSum && IsSum(folded, number))
        || IsCaseNumber(folded.AsSpan(..number[0].Start).TrimEnd(), digits);

    private bool AreYearsOrSums(string folded, List<DigitGroup> listed) =>
        listed.TrueForAll(group => NumberShapes.IsDate(group.Digits)) || IsSum(folded, listed);

    private bool IsSum(string folded, List<DigitGroup> number)
    {
        var before = folded.AsSpan(..number[0].Start).TrimEnd();
        var after = folded.AsSpan(number[^1].End..).TrimStart();
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
