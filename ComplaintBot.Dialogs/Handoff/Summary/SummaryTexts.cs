using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>What a summary says of its own, in the language of whoever reads it.</summary>
public sealed partial class SummaryTexts
{
    public const string Chinese = "zh-CN", English = "en";

    private static readonly ResourceManager Resources = new(typeof(SummaryTexts).FullName!, typeof(SummaryTexts).Assembly);
    private readonly CultureInfo _texts;

    private SummaryTexts(string language)
    {
        Language = language;
        _texts = language == English ? CultureInfo.GetCultureInfo(English) : CultureInfo.InvariantCulture;
        Culture = CultureInfo.GetCultureInfo(this["Format.Language"]);
    }

    public string Language { get; }

    /// <summary>Of dates.</summary>
    public CultureInfo Culture { get; }

    /// <param name="language">Any; what we don't have is answered in Chinese.</param>
    public static SummaryTexts In(string? language) =>
        new(language?.StartsWith(English, StringComparison.OrdinalIgnoreCase) == true ? English : Chinese);

    /// <exception cref="KeyNotFoundException">There is no text of that name.</exception>
    public string this[string name] => Find(name) ?? throw new KeyNotFoundException($"No text is called {name}.");

    public string? Find(string name) => Resources.GetString(name, _texts);

    /// <summary>A text at its slots: <c>{moment}前联系</c> is the slot <c>{moment}</c> and the piece <c>前联系</c>.</summary>
    internal IEnumerable<string> Pieces(string name) => Slots().Split(this[name]).Where(piece => piece.Length > 0);

    [GeneratedRegex(@"(\{\w+\})")]
    private static partial Regex Slots();
}
