using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Values of our own making: case numbers, contact times, masked phones, counts, texts, what the institution is called.</summary>
public sealed partial class OwnValues
{
    private static readonly string[] Patterns =
        [ReplyText.TimeToday, ReplyText.TimeTomorrow, ReplyText.TimeDay, ReplyText.PromiseCaller, ReplyText.InquiryHotline, ReplyText.OutsideOne];

    private readonly HashSet<string> _texts;
    private readonly string[] _facts;
    private readonly Regex _pieces;

    /// <param name="texts">What may be said.</param>
    /// <param name="facts">What the institution is called, public numbers and whose they are.</param>
    public OwnValues(ReplyTexts texts, IEnumerable<string?> facts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = [.. texts.Names.SelectMany(texts.Variants)];
        _facts = [.. facts.OfType<string>().Where(fact => fact.Length > 0).OrderByDescending(fact => fact.Length)];
        string[] words =
        [
            .. Patterns.SelectMany(name => SlotName().Split(texts[name])),
            .. FormatSign().Split(texts[ReplyText.TimeDateFormat]),
            .. CultureInfo.GetCultureInfo("zh-CN").DateTimeFormat.AbbreviatedDayNames,
        ];
        var known = string.Join('|', words.Where(word => word.Length > 0).Distinct().OrderByDescending(word => word.Length).Select(Regex.Escape));
        _pieces = new Regex($@"^(?:[0-9:·；]|{known})*$", RegexOptions.CultureInvariant);
    }

    public bool Knows(string value) => _texts.Contains(value) || CaseNumber.TryParse(value, out _) || IsPieced(_facts.Aggregate(value, (rest, fact) => rest.Replace(fact, "", StringComparison.Ordinal)));

    private bool IsPieced(string rest) => _pieces.IsMatch(rest) && !WholeNumber().IsMatch(rest);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex SlotName();

    [GeneratedRegex("[a-zA-Z]+")]
    private static partial Regex FormatSign();

    /// <summary>A phone that nobody masked.</summary>
    [GeneratedRegex(@"[0-9]{7}")]
    private static partial Regex WholeNumber();
}
