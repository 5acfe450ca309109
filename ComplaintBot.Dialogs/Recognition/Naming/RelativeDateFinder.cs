using System.Globalization;
using ComplaintBot.Dialogs.Recognition.Words;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>
/// Dates that need the moment they were said at (昨天, 去年十二月, 3月15号), read by Microsoft.Recognizers.Text. One
/// reading takes milliseconds, so it is begun only where the lexicon sees a word of a date.
/// </summary>
internal sealed class RelativeDateFinder
{
    private const int Longest = 400;
    private readonly Lazy<DateTimeModel> model = new(() => new DateTimeRecognizer("zh-cn", DateTimeOptions.None, lazyInitialization: true).GetDateTimeModel());

    public void WarmUp(DateTimeOffset anyMoment) => model.Value.Parse("1", anyMoment.DateTime);

    public IEnumerable<Entity> Find(Utterance utterance, DateTimeOffset saidAt)
    {
        if (!utterance.Hits.Any(WordKind.DateCue) || utterance.Folded.Length > Longest)
        {
            return [];
        }
        return model.Value.Parse(utterance.Folded.Replace(Reading.Filler, ' '), saidAt.DateTime)
            .Select(found => ToEntity(utterance, found, saidAt))
            .OfType<Entity>();
    }

    private static Entity? ToEntity(Utterance utterance, ModelResult found, DateTimeOffset saidAt)
    {
        var span = new EvidenceSpan(found.Start, Math.Min(found.End + 1, utterance.Folded.Length));
        return found.Start < span.End && Value(found, DateOnly.FromDateTime(saidAt.DateTime)) is { } value
            ? new Entity(EntityType.Date, span, utterance.TextOf(span), value)
            : null;
    }

    // Customers tell what has happened: of two readings the latest that is not ahead.
    private static string? Value(ModelResult found, DateOnly today)
    {
        if (found.Resolution is null || !found.Resolution.TryGetValue("values", out var values) || values is not IEnumerable<Dictionary<string, string>> readings)
        {
            return null;
        }
        var dates = readings.Select(Days).OfType<(DateOnly From, DateOnly To)>().Where(days => days.From.Year is >= 1950 and <= 2100).ToList();
        return dates.Count == 0 ? null : Format(dates.Where(days => days.From <= today).DefaultIfEmpty(dates[0]).Last());
    }

    private static (DateOnly From, DateOnly To)? Days(Dictionary<string, string> reading)
    {
        if (reading.TryGetValue("value", out var value) && Day(value) is { } day)
        {
            return (day, day);
        }
        return reading.TryGetValue("start", out var start) && reading.TryGetValue("end", out var end) && Day(start) is { } from && Day(end) is { } to && from < to
            ? (from, to.AddDays(-1))
            : null;
    }

    private static DateOnly? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Format((DateOnly From, DateOnly To) days)
    {
        var (from, to) = days;
        return from == to ? $"{from:yyyy-MM-dd}"
            : from.Day == 1 && to == from.AddMonths(1).AddDays(-1) ? $"{from:yyyy-MM}"
            : from is { Day: 1, Month: 1 } && to == from.AddYears(1).AddDays(-1) ? $"{from:yyyy}"
            : $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}";
    }
}
