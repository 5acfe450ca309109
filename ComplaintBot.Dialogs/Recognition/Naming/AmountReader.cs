using System.Buffers;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>One number with what stands around it: sign, "about", range, currency.</summary>
internal sealed class AmountReader(Utterance utterance, Numerals numerals)
{
    // How far before the number a verb of paying may end: 扣了我两次3200.
    private const int VerbReach = 3;
    private const char Few = '几', FewMore = '数', Money = '钱', Tenth = '毛', TenthFormal = '角';

    private static readonly SearchValues<char> Borders = SearchValues.Create(",。!?;\n");

    private readonly string text = utterance.Folded;

    public static bool IsFew(char sign) => sign is Few or FewMore;

    public Amount? ReadAt(int start)
    {
        if (Neighbours(start) is { } pair)
        {
            return Judge(start, pair, false);
        }
        if (new NumeralReader(text, numerals).ReadAt(start) is not { } number || number.Value > 100_000_000_000m)
        {
            return null;
        }
        var second = SecondOfRange(number);
        return second is { } to ? Judge(start, Spread(number, to), false) : More(start, number);
    }

    // 两三千: two neighbouring digits share their unit.
    private Quantity? Neighbours(int start)
    {
        if (start + 2 >= text.Length || !numerals.IsChineseDigit(text[start]) || !numerals.IsChineseDigit(text[start + 1])
            || numerals.Digit(text[start + 1]) != numerals.Digit(text[start]) + 1)
        {
            return null;
        }
        return new NumeralReader(text, numerals).ReadAt(start + 1) is { HasUnit: true } second
            ? new Quantity(second.End, second.Value / numerals.Digit(text[start + 1]) * numerals.Digit(text[start]), second.Value, second.Unit)
            : null;
    }

    private Numeral? SecondOfRange(Numeral first)
    {
        var at = AfterCurrency(first.End);
        return utterance.Hits.At(WordKind.AmountTo, at) is { } to && to.End < text.Length
            && new NumeralReader(text, numerals).ReadAt(to.End) is { Few: false } second && second.Value > first.Value / 10_000
            ? second
            : null;
    }

    // 2到3万: the first borrows the unit of the second.
    private static Quantity Spread(Numeral first, Numeral second)
    {
        var low = !first.HasUnit && second.HasUnit && first.Value < 100 ? first.Value * second.Unit : first.Value;
        return new Quantity(second.End, low, second.Value, Math.Max(first.Unit, second.Unit));
    }

    private Amount? More(int start, Numeral number)
    {
        var (end, value, unit) = (number.End, number.Value, number.Unit);
        var more = utterance.Hits.At(WordKind.AmountMore, end);
        if (more is { } tail)
        {
            end = tail.End;
            if (end < text.Length && numerals.Unit(text[end]) is > 1 and var further)
            {
                (value, unit, end) = (value * further, further, end + 1);
            }
        }
        var high = number.Few ? FewUpTo(value, unit) : more is null ? value : (decimal?)null;
        return Judge(start, new Quantity(end, value, high, unit), number.Few || more is not null);
    }

    private static decimal FewUpTo(decimal value, long unit) =>
        unit == 10 ? value + 10 : value == unit ? value * 10 : value + (10 * unit);

    private Amount? Judge(int start, Quantity quantity, bool open)
    {
        var span = new EvidenceSpan(start, quantity.End);
        var after = AfterCurrency(span.End);
        var (value, end) = Tenths(quantity, after);
        var sign = SignBefore(start);
        var money = (sign < start || after > span.End || IsBareSum(start, quantity)) && !IsOtherwise(span, after, quantity);
        end = Trailing(end, after > span.End);
        var late = utterance.Hits.At(WordKind.AmountMore, end) is { } more && more.Length > 1 ? more.End : end;
        var text = Words(sign, value, late > end && !open);
        return new Amount(new EvidenceSpan(sign, late), text, money);
    }

    private string Words(int start, Quantity quantity, bool open)
    {
        var low = MoneyFinder.Format(quantity.Low);
        if (quantity.High is { } high && high != quantity.Low)
        {
            return $"{low}..{MoneyFinder.Format(high)}";
        }
        return EndsAt(WordKind.AmountBelow, start) ? $"..{low}"
            : open || quantity.High is null || EndsAt(WordKind.AmountAbove, start) ? $"{low}.."
            : low;
    }

    // 一百二十块五, 三块五毛.
    private (Quantity Quantity, int End) Tenths(Quantity quantity, int after)
    {
        var digit = after > quantity.End && after < text.Length ? numerals.Digit(text[after]) : -1;
        if (digit < 0 || quantity.High != quantity.Low)
        {
            return (quantity, after);
        }
        var coin = after + 1 < text.Length && text[after + 1] is Tenth or TenthFormal;
        var ends = after + 1 == text.Length || !Reading.IsWordSign(text[after + 1]);
        return coin || ends
            ? (quantity with { Low = quantity.Low + (digit / 10m), High = quantity.Low + (digit / 10m) }, after + (coin ? 2 : 1))
            : (quantity, after);
    }

    private int Trailing(int end, bool hasCurrency) => hasCurrency && end < text.Length && text[end] == Money ? end + 1 : end;

    private int AfterCurrency(int at) => utterance.Hits.At(WordKind.Currency, at)?.End ?? at;

    // ¥, ￥, $, RMB, with a blank at most.
    private int SignBefore(int start)
    {
        var at = start > 0 && Reading.IsBlank(text[start - 1]) ? start - 1 : start;
        if (at > 0 && text[at - 1] is '¥' or '￥' or '$')
        {
            return at - 1;
        }
        var words = utterance.Hits.In(WordKind.Currency, Math.Max(0, at - 3), at);
        return words.Length > 0 && words[^1].End == at && words[^1].Length == 3 ? words[^1].Start : start;
    }

    private bool IsBareSum(int start, Quantity quantity) =>
        (quantity.Unit >= 1000 && quantity.Low >= 1000) || (quantity.Low >= 10 && FollowsVerb(start));

    private bool FollowsVerb(int start)
    {
        var verbs = utterance.Hits.In(WordKind.MoneyVerb, Math.Max(0, start - VerbReach - 4), start);
        return verbs.Length > 0 && start - verbs[^1].End <= VerbReach
            && text.AsSpan(verbs[^1].End, start - verbs[^1].End).IndexOfAny(Borders) < 0;
    }

    private bool IsOtherwise(EvidenceSpan span, int after, Quantity quantity) =>
        (after == span.End && (utterance.Hits.At(WordKind.Measure, after) is not null || IsLetter(after)))
        || utterance.Hits.At(WordKind.Hotline, span.Start) is not null
        || utterance.Hits.In(WordKind.NotMoney, Math.Max(0, span.Start - 3), Math.Min(text.Length, span.End + 3)).Length > 0
        || (quantity.Unit == 1 && after == span.End && span.Length > 9);

    private bool IsLetter(int at) => at < text.Length && char.IsAsciiLetter(text[at]);

    private bool EndsAt(WordKind kind, int end)
    {
        var words = utterance.Hits.In(kind, Math.Max(0, end - 4), end);
        return words.Length > 0 && words[^1].End == end;
    }

    /// <summary>A number or a range of two; without an upper end <see cref="High"/> is null.</summary>
    private readonly record struct Quantity(int End, decimal Low, decimal? High, long Unit);
}
