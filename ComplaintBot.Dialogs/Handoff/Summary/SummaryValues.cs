using System.Globalization;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>Values as whoever reads a summary writes them, and as a program does.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="now">Another year than this one is named.</param>
/// <param name="offset">The institution's clock.</param>
internal sealed class SummaryValues(SummaryTexts texts, DateTimeOffset now, TimeSpan offset)
{
    private readonly int _year = now.ToOffset(offset).Year;

    public SummaryPart Moment(DateTimeOffset at, SummarySource source)
    {
        var local = at.ToOffset(offset);
        return Value("moment", local.ToString(texts[Format("Format.Moment", local.Year)], texts.Culture), local.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), source);
    }

    public SummaryPart Day(DateOnly day, SummarySource source) =>
        Value("day", day.ToString(texts[Format("Format.Day", day.Year)], texts.Culture), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source);

    public static SummaryPart Count(int count, SummarySource source)
    {
        var digits = count.ToString(CultureInfo.InvariantCulture);
        return Value("count", digits, digits, source);
    }

    /// <summary>The middle of a number isn't needed to know it again.</summary>
    public static SummaryPart Phone(string phone, SummarySource source) => Value("phone", MaskedPhone.Of(phone), MaskedPhone.Of(phone), source);

    /// <summary>A number of a case, a name of a party, of a file, of a colleague: as it is recorded.</summary>
    public static SummaryPart Named(string what, string name, SummarySource source) => Value(what, name, name, source);

    /// <summary>One of the policy's causes; one that we have no word for as it is recorded.</summary>
    public SummaryPart Cause(string id, SummarySource source) => Called("cause", id, texts.Find($"Cause.{id}") ?? id, source);

    /// <summary>A name of the record as whoever reads calls it.</summary>
    public static SummaryPart Called(string what, string name, string called, SummarySource source) => Value(what, called, name, source);

    /// <summary>One of a list that the program knows: where the case stands, a feeling.</summary>
    /// <param name="list">How the names of its texts begin.</param>
    /// <param name="value">Which one.</param>
    /// <param name="source">Where it is known from.</param>
    public SummaryPart OneOf<T>(string list, T value, SummarySource source) where T : struct, Enum =>
        Value(list.ToLowerInvariant(), texts[$"{list}.{value}"], StaffWord.Of(value), source);

    private string Format(string name, int year) => year == _year ? name : name + "OfYear";

    private static SummaryPart Value(string what, string text, string value, SummarySource source) =>
        new(SummaryPart.TypedValue, text, source) { Name = what, Value = value };
}
