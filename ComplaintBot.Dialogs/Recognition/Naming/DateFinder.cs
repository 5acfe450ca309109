using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>Dates with a year: 2004年, 04年3月, 2025年12月1日, 2025-12-01, 2025/12/1. Two digits are 19xx from 70 on, else 20xx.</summary>
internal static class DateFinder
{
    private const char Year = '年', Month = '月', Day = '日', DayToo = '号', Part = '份';

    public static IEnumerable<Entity> Find(Utterance utterance)
    {
        var text = utterance.Folded;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '/' or '.')))
            {
                continue;
            }
            if (ReadAt(text, at) is var (end, value))
            {
                var span = new EvidenceSpan(at, end);
                yield return new Entity(EntityType.Date, span, utterance.TextOf(span), value);
                at = end - 1;
            }
        }
    }

    private static (int End, string Value)? ReadAt(string text, int start)
    {
        var year = Number(text, start, 4);
        if (year.Length == 0 || year.End >= text.Length || FullYear(year) is not { } full)
        {
            return null;
        }
        return text[year.End] == Year && year.Length is 2 or 4 ? Written(text, year.End, full)
            : text[year.End] is '-' or '/' or '.' && year.Length == 4 ? Signed(text, year.End, full)
            : null;
    }

    private static int? FullYear(Digits year) => year.Length switch
    {
        2 => year.Value >= 70 ? 1900 + year.Value : 2000 + year.Value,
        4 when year.Value is >= 1950 and <= 2100 => year.Value,
        _ => null,
    };

    private static (int, string) Written(string text, int at, int year)
    {
        var month = Number(text, at + 1, 2);
        if (month.Value is < 1 or > 12 || month.End >= text.Length || text[month.End] != Month)
        {
            return (at + 1, $"{year:0000}");
        }
        var day = Number(text, month.End + 1, 2);
        if (day.Value is >= 1 and <= 31 && day.End < text.Length && text[day.End] is Day or DayToo && IsDay(year, month.Value, day.Value))
        {
            return (day.End + 1, $"{year:0000}-{month.Value:00}-{day.Value:00}");
        }
        var part = month.End + 1 < text.Length && text[month.End + 1] == Part ? 2 : 1;
        return (month.End + part, $"{year:0000}-{month.Value:00}");
    }

    private static (int, string)? Signed(string text, int at, int year)
    {
        var month = Number(text, at + 1, 2);
        if (month.Value is < 1 or > 12 || month.End >= text.Length || text[month.End] != text[at])
        {
            return null;
        }
        var day = Number(text, month.End + 1, 2);
        var ends = day.End >= text.Length || !char.IsAsciiLetterOrDigit(text[day.End]);
        return ends && IsDay(year, month.Value, day.Value) ? (day.End, $"{year:0000}-{month.Value:00}-{day.Value:00}") : null;
    }

    private static bool IsDay(int year, int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, month);

    // A longer run of digits is no number of that length.
    private static Digits Number(string text, int start, int longest)
    {
        var (at, value) = (start, 0);
        while (at < text.Length && at - start < longest && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + (text[at] - '0');
            at++;
        }
        return at < text.Length && char.IsAsciiDigit(text[at]) ? default : new Digits(at, at - start, value);
    }

    private readonly record struct Digits(int End, int Length, int Value);
}
