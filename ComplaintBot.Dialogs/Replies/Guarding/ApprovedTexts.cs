using System.Text.RegularExpressions;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Knows a finished line again as one of the approved texts, with values in its slots that the bot could have put there.</summary>
public sealed partial class ApprovedTexts
{
    private const string Any = "(.*?)";
    private const int Longest = 1000;
    private readonly OwnValues _own;
    private readonly CustomersWords _words;
    private readonly List<Regex> _texts;

    public ApprovedTexts(ReplyTexts texts, OwnValues own, CustomersWords words)
    {
        ArgumentNullException.ThrowIfNull(texts);
        (_own, _words) = (own, words);
        _texts = [.. texts.Names.SelectMany(texts.Variants).Where(text => Slot().Replace(text, "").Length > 0).Select(Pattern)];
    }

    public bool Have(string line) => line.Length <= Longest && _texts.Exists(text => text.Match(line) is { Success: true } made && made.Groups.Values.Skip(1).All(IsSane));

    // What the customer said stands between marks and cannot close them.
    private static Regex Pattern(string text)
    {
        var pattern = Slot().Replace(Regex.Escape(text).Replace(@"\{", "{", StringComparison.Ordinal), slot => Any);
        return new Regex($"^{pattern.Replace($"「{Any}」", "「[^「」]*」", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private bool IsSane(Group value) => _own.Knows(value.Value) || _words.Named(value.Value) == value.Value;

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slot();
}
