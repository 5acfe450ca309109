using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>
/// Reads one number the way people write sums: 三万二 is 32,000, 3千8 is 3,800, 5.1万, 三点五万, 2,459.79, 几千.
/// Never reads further back than where it was asked to begin.
/// </summary>
internal ref struct NumeralReader(string text, Numerals numerals)
{
    // A sum with more characters than this is a policy number or noise.
    private const int Longest = 24;

    // Nor is more than this a sum: 一亿亿亿亿.
    private const decimal Most = 1_000_000_000_000_000;
    private const char Few = '几', FewMore = '数', Point = '点';

    private int at;
    private decimal total, section, current;
    private long lastUnit;
    private bool chinese, few, any;

    public Numeral? ReadAt(int start)
    {
        (at, total, section, current, lastUnit, chinese, few, any) = (start, 0, 0, 0, 1, false, false, false);
        while (at < text.Length && at - start <= Longest && Step())
        {
        }
        if (!any || at - start > Longest)
        {
            return null;
        }
        var bare = lastUnit > 1 && current is > 0 and < 10 && !few ? current * (lastUnit / 10) : current;
        return new Numeral(start, TrimmedEnd(start), total + section + bare, lastUnit, chinese, few);
    }

    private bool Step()
    {
        var sign = text[at];
        if (sign == Reading.Filler)
        {
            at++;
            return any;
        }
        return char.IsAsciiDigit(sign) ? Digits() : numerals.Unit(sign) is > 1 and var unit ? TakeUnit(unit) : Word(sign);
    }

    // 2,459.79 or 51142: one block of digits; two blocks side by side are no number.
    private bool Digits()
    {
        if (current != 0)
        {
            return false;
        }
        decimal value = 0, scale = 0;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                value = (value * 10) + (text[at] - '0');
                scale *= 10;
            }
            else if (text[at] == '.' && scale == 0 && IsDigitAt(at + 1))
            {
                scale = 1;
            }
            else if (!(text[at] == ',' && scale == 0 && IsDigitAt(at + 1) && IsDigitAt(at + 2) && IsDigitAt(at + 3) && !IsDigitAt(at + 4)))
            {
                break;
            }
            at++;
            if (value > Most)
            {
                return Stop();
            }
        }
        current = scale > 1 ? value / scale : value;
        return any = true;
    }

    private bool TakeUnit(long unit)
    {
        if (current == 0 && !any && unit != 10)
        {
            return Stop();
        }
        // Ten may stand for itself: 十万, 一百十.
        var size = current == 0 && (unit == 10 || (section == 0 && total == 0)) ? 1 : current;
        if (unit >= 10_000)
        {
            total = unit > 10_000 ? (total + section + size) * unit : total + (((section == 0 ? size : section + current)) * unit);
            section = 0;
        }
        else
        {
            section += size * unit;
        }
        if (total > Most)
        {
            return Stop();
        }
        (current, lastUnit, any) = (0, unit, true);
        at++;
        return true;
    }

    private bool Word(char sign)
    {
        if (sign is Few or FewMore)
        {
            return TakeFew();
        }
        if (sign == Point)
        {
            return TakePoint();
        }
        var digit = numerals.Digit(sign);
        if (digit < 0 || (current != 0 && digit >= 0))
        {
            return false;
        }
        (current, chinese, any) = (digit, true, true);
        lastUnit = digit == 0 ? 1 : lastUnit;
        at++;
        return true;
    }

    // A few stands before a unit, or after ten: 几千, 十几万.
    private bool TakeFew()
    {
        if (current != 0 || at + 1 >= text.Length || (numerals.Unit(text[at + 1]) <= 1 && lastUnit != 10))
        {
            return false;
        }
        (few, any, current) = (true, true, lastUnit == 10 && section > 0 ? 0 : 1);
        at++;
        return true;
    }

    // 三点五万: a decimal point only where digits and then a unit follow; else it is a time of day.
    private bool TakePoint()
    {
        var end = at + 1;
        decimal fraction = 0, scale = 1;
        while (end < text.Length && end - at <= 4 && numerals.Digit(text[end]) is >= 0 and var digit)
        {
            (fraction, scale, end) = ((fraction * 10) + digit, scale * 10, end + 1);
        }
        if (!any || scale == 1 || end >= text.Length || numerals.Unit(text[end]) < 100)
        {
            return false;
        }
        (current, at) = (current + (fraction / scale), end);
        return true;
    }

    private bool IsDigitAt(int i) => i < text.Length && char.IsAsciiDigit(text[i]);

    private bool Stop()
    {
        any = false;
        return false;
    }

    private readonly int TrimmedEnd(int start)
    {
        var end = at;
        while (end > start + 1 && text[end - 1] == Reading.Filler)
        {
            end--;
        }
        return end;
    }
}
