using System.Globalization;
using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Masking;

/// <summary>Finds digits however they are written: ASCII, full width, 一三八, circled, mathematical; grouped by blanks, hyphens, points.</summary>
internal sealed class DigitReader(Numerals numerals)
{
    /// <summary>Signs between two groups of one number, as in <c>138 - 1234</c>. Fewer than a mask puts in their place.</summary>
    private const int Apart = 3;

    /// <returns>Runs of groups that may be one number, each in the order of the text.</returns>
    public IEnumerable<List<DigitGroup>> Runs(string folded)
    {
        List<DigitGroup> run = [];
        for (var at = 0; at < folded.Length; at++)
        {
            if (Digit(folded[at]) < 0)
            {
                continue;
            }
            var group = GroupAt(folded, at);
            if (run.Count > 0 && !IsBetween(folded.AsSpan(run[^1].End..at)))
            {
                yield return run;
                run = [];
            }
            run.Add(group);
            at = group.End - 1;
        }
        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private DigitGroup GroupAt(string folded, int start)
    {
        var end = start;
        while (end < folded.Length && Digit(folded[end]) >= 0 && numerals.IsChineseDigit(folded[end]) == numerals.IsChineseDigit(folded[start]))
        {
            end++;
        }
        return new(start, string.Create(end - start, (folded, start), (digits, from) =>
        {
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = (char)('0' + Digit(from.folded[from.start + i]));
            }
        }));
    }

    private int Digit(char sign) => numerals.Digit(sign) is >= 0 and var digit ? digit : CharUnicodeInfo.GetDigitValue(sign);

    private static bool IsBetween(ReadOnlySpan<char> signs) => IsOnly(signs, IsSeparator);

    /// <summary>Whether two runs stand no further apart than in a list or over two lines: what a phone, too, may be parted by.</summary>
    public static bool AreListed(string folded, List<DigitGroup> run, List<DigitGroup> next) =>
        IsOnly(folded.AsSpan(run[^1].End..next[0].Start), sign => IsSeparator(sign) || IsOfLists(sign));

    private static bool IsOnly(ReadOnlySpan<char> signs, Func<char, bool> holds)
    {
        foreach (var sign in signs)
        {
            if (!holds(sign))
            {
                return false;
            }
        }
        return signs.Length <= Apart;
    }

    private static bool IsSeparator(char sign) => sign is '\t' or Reading.Filler or '(' or ')' or '+' or '.' or '/' or '·'
        || char.GetUnicodeCategory(sign) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation
            or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsOfLists(char sign) => sign is '\u3001' or ',' or '~' or '*' or '\n' or '\r';
}
