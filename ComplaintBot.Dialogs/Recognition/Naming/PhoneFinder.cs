using System.Text;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>Numbers to call: mobiles grouped or spelled, land lines with area code, 400 numbers. No hotlines, no policy numbers.</summary>
internal sealed class PhoneFinder(Numerals numerals)
{
    private const int Longest = 20;

    /// <param name="utterance">The text.</param>
    /// <param name="local">Whether seven or eight digits are a number to call: when a number was asked.</param>
    public IEnumerable<Entity> Find(Utterance utterance, bool local)
    {
        var text = utterance.Folded;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Begins(text, at))
            {
                continue;
            }
            var (digits, end) = Read(text, at);
            var span = new EvidenceSpan(at, end);
            if (digits.Length <= Longest && Number(digits, IsLocal(utterance, span, local)) is { } number && !IsSomethingElse(utterance, span))
            {
                yield return new Entity(EntityType.Phone, span, utterance.TextOf(span), number);
            }
            at = Math.Max(at, end - 1);
        }
    }

    private bool Begins(string text, int at) =>
        (numerals.Digit(text[at]) >= 0 || (text[at] is '+' or '(' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        && !(at > 0 && (char.IsAsciiLetter(text[at - 1]) || text[at - 1] is '*' or '.' or '¥' or '￥'));

    // Digits of one writing with at most one sign between groups.
    private (string Digits, int End) Read(string text, int start)
    {
        var digits = new StringBuilder();
        var spelled = numerals.IsChineseDigit(text[start]);
        var (at, end) = (start, start);
        while (at < text.Length && at - end <= 1)
        {
            var digit = numerals.IsChineseDigit(text[at]) == spelled ? numerals.Digit(text[at]) : -1;
            if (digit >= 0)
            {
                digits.Append((char)('0' + digit));
                end = at + 1;
            }
            else if (!IsBetween(text[at]) || (end > start && digits.Length > Longest))
            {
                break;
            }
            at++;
        }
        return (digits.ToString(), Math.Max(end, start + 1));
    }

    private static bool IsBetween(char sign) => Reading.IsBlank(sign) || sign is '-' or '(' or ')' or '+' or '·' or Reading.Filler or '—';

    private static string? Number(string digits, bool local)
    {
        var plain = digits.StartsWith("0086", StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith("86", StringComparison.Ordinal) && digits.Length > 11 ? digits[2..]
            : digits;
        return IsMobile(plain) || IsLandLine(plain) || IsServiceLine(plain) || (local && plain.Length is 7 or 8 && plain[0] is > '1') ? plain : null;
    }

    private static bool IsMobile(string digits) => digits.Length == 11 && digits[0] == '1' && digits[1] >= '3';

    // 010 and 02x have three digits, 03xx to 09xx four; the subscriber's number seven or eight.
    private static bool IsLandLine(string digits) =>
        digits.Length is >= 10 and <= 12 && digits[0] == '0'
        && (digits[1] is '1' or '2' ? digits.Length == 11 : digits[1] >= '3' && digits[1] != '0');

    private static bool IsServiceLine(string digits) =>
        digits.Length == 10 && (digits.StartsWith("400", StringComparison.Ordinal) || digits.StartsWith("800", StringComparison.Ordinal));

    private static bool IsLocal(Utterance utterance, EvidenceSpan span, bool asked) =>
        asked || EndsNear(utterance, WordKind.PhoneLabel, span.Start, 3);

    // 保单号13812345678 is no number to call; 手机号13812345678 is.
    private static bool IsSomethingElse(Utterance utterance, EvidenceSpan span) =>
        utterance.Hits.At(WordKind.Hotline, span.Start) is { } hotline && hotline.End == span.End
        || (EndsNear(utterance, WordKind.IdLabel, span.Start, 4) && !EndsNear(utterance, WordKind.PhoneLabel, span.Start, 3))
        || (span.End < utterance.Folded.Length && (utterance.Folded[span.End] == '*' || char.IsAsciiLetterOrDigit(utterance.Folded[span.End])))
        || utterance.Hits.At(WordKind.Currency, span.End) is not null;

    private static bool EndsNear(Utterance utterance, WordKind kind, int place, int reach)
    {
        var labels = utterance.Hits.In(kind, Math.Max(0, place - reach - 6), place);
        return labels.Length > 0 && place - labels[^1].End <= reach;
    }
}
