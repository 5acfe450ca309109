using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Finds whole phones, cards and identity numbers, however they are written, that are not the customer's own.</summary>
internal sealed partial class PersonalNumbers(MaskingRules rules)
{
    private const int LabelReach = 4;

    /// <summary>Into which one number is written: digit by digit.</summary>
    private const int MostGroups = 22;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string OtherNumber = "guard.number.other", PublicNumber = "guard.number.public";

    /// <summary>Before a number that was called from abroad.</summary>
    private static readonly string[] CountryCodes = ["86", "0086", "886", "852", "853", "44"];

    /// <returns>Where they stand; those of the customer with <c>IsOwn</c>.</returns>
    public IEnumerable<(EvidenceSpan Span, bool IsOwn)> Find(Utterance line, IReadOnlyCollection<string> own)
    {
        var text = rules.Fold(line.Reading.Text);
        foreach (var run in rules.Digits.Runs(text))
        {
            for (var first = 0; first < run.Count; first++)
            {
                if (Longest(line, text, run, first, own) is var (last, isOwn))
                {
                    yield return (Whole(text, run[first].Start, run[last].End), isOwn);
                    first = last;
                }
            }
        }
    }

    // From one group on, as many as make a number; the customer's own first.
    private (int Last, bool IsOwn)? Longest(Utterance line, string text, List<DigitGroup> run, int first, IReadOnlyCollection<string> own)
    {
        var digits = "";
        List<(int Last, string Digits)> tails = [];
        for (var last = first; last < Math.Min(run.Count, first + MostGroups); last++)
        {
            digits += run[last].Digits;
            tails.Insert(0, (last, digits));
        }
        foreach (var (last, whole) in tails)
        {
            if (IsOwn(whole, Suffix(text, run[last].End), own))
            {
                return (last, true);
            }
        }
        foreach (var (last, whole) in tails)
        {
            if (IsPersonal(line, text, run[first..(last + 1)], whole))
            {
                return (last, false);
            }
        }
        return null;
    }

    private static bool IsOwn(string digits, string suffix, IReadOnlyCollection<string> own) => own.Any(number =>
    {
        var bare = number.TrimStart([.. Letters]);
        return string.Equals(digits + suffix, bare, StringComparison.OrdinalIgnoreCase)
            || (suffix.Length == 0 && digits.EndsWith(bare, StringComparison.Ordinal) && CountryCodes.Contains(digits[..^bare.Length]));
    });

    private bool IsPersonal(Utterance line, string text, List<DigitGroup> groups, string digits)
    {
        var (start, end) = (groups[0].Start, groups[^1].End);
        if (rules.IsPublic(digits) || ServiceLine().IsMatch(digits) || NumberShapes.IsDate(text.AsSpan(start, end - start)) || IsSum(line, end))
        {
            return false;
        }
        return Mobile().IsMatch(digits)
            || (digits.Length == 17 && Suffix(text, end).Length == 1)
            || (Taiwanese().IsMatch(digits) && start > 0 && char.IsAsciiLetter(text[start - 1]))
            || (HongKong().IsMatch(digits) && (groups.Count == 2 || Labelled(line, WordKind.PhoneLabel, start)))
            || (NumberShapes.IsPhone(digits) && !InClauseOf(line, PublicNumber, start))
            || (NumberShapes.IsPersonal(groups, digits) && !NumberShapes.IsPhone(digits) && !Labelled(line, OtherNumber, start));
    }

    private static bool IsSum(Utterance line, int end) => line.Hits.At(WordKind.Currency, end) is not null;

    private static bool Labelled(Utterance line, WordKind kind, int at) => Before(line.Hits.In(kind, Math.Max(0, at - (2 * LabelReach) - 2), at), at, null);

    private static bool Labelled(Utterance line, string id, int at) => Before(line.Hits.In(WordKind.Sign, Math.Max(0, at - (2 * LabelReach) - 2), at), at, id);

    private static bool Before(ReadOnlySpan<WordHit> hits, int at, string? id)
    {
        foreach (var hit in hits)
        {
            if ((id is null || hit.Entry.Id == id) && at - hit.End <= LabelReach)
            {
                return true;
            }
        }
        return false;
    }

    private static bool InClauseOf(Utterance line, string id, int at) =>
        line.Hits.In(WordKind.Sign, line.ClauseOf(new(at, at + 1))).ToArray().Any(hit => hit.Entry.Id == id);

    // With the letter before a Taiwanese identity number and the X after a mainland one.
    private static EvidenceSpan Whole(string text, int start, int end) =>
        new(start > 0 && char.IsAsciiLetter(text[start - 1]) && (start == 1 || !char.IsAsciiLetter(text[start - 2])) ? start - 1 : start, end + Suffix(text, end).Length);

    private static string Suffix(string text, int end) =>
        end < text.Length && text[end] == 'x' && (end + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[end + 1])) ? "X" : "";

    /// <summary>Mainland, Taiwan, Britain; with or without the code of its country.</summary>
    [GeneratedRegex(@"^(?:(?:(?:00)?86)?0?1[3-9]\d{9}|(?:886|0)9\d{8}|(?:44|0)7\d{9})$")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[1289]\d{8}$")]
    private static partial Regex Taiwanese();

    [GeneratedRegex(@"^(?:852)?[5-9]\d{7}$")]
    private static partial Regex HongKong();

    /// <summary>Free lines, which institutions print.</summary>
    [GeneratedRegex(@"^(?:[48]00\d{7}|0800\d{6}|95\d{3,6}|96\d{3,4})$")]
    private static partial Regex ServiceLine();
}
