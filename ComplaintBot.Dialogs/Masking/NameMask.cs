using System.Text.RegularExpressions;

namespace ComplaintBot.Dialogs.Masking;

/// <summary>Hides all but the first character of names that are known, also where they are written 李 建 國 or 李·建国.</summary>
internal sealed partial class NameMask
{
    /// <summary>UTF-16 units; what was recorded as a name and is longer is a sentence, a single character a word of its own.</summary>
    private const int Shortest = 2, Longest = 60;

    /// <summary>What stands between the parts of a name, or not: blanks, signs that are not seen, and middle dots of every kind.</summary>
    private const string Between = @"[\s\0\u200B-\u200D.\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65]";

    private readonly Regex? _names;

    public NameMask(MaskingRules rules, IEnumerable<string> names)
    {
        var known = names.SelectMany(name => Forms(rules, rules.Fold(name)))
            .Where(name => name.Length is >= Shortest and <= Longest)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length)
            .Select(Pattern)
            .ToList();
        _names = known.Count == 0 ? null : new(string.Join('|', known), RegexOptions.CultureInvariant);
    }

    public void Hide(string folded, Span<char> signs)
    {
        if (_names is not null)
        {
            foreach (var found in _names.EnumerateMatches(folded))
            {
                MaskedName.Hide(signs.Slice(found.Index, found.Length));
            }
        }
    }

    /// <summary>Whoever was recorded with a title is also called without it.</summary>
    private static IEnumerable<string> Forms(MaskingRules rules, string name)
    {
        var whole = Betweens().Replace(name, "");
        return rules.Titles.Where(title => whole.EndsWith(title, StringComparison.Ordinal)).Select(title => whole[..^title.Length]).Prepend(whole);
    }

    /// <summary>A name in Latin letters is no part of a longer word.</summary>
    private static string Pattern(string name) =>
        (char.IsAsciiLetter(name[0]) ? "(?<![a-z])" : "")
        + string.Join($"{Between}*", name.Select(sign => Regex.Escape($"{sign}")))
        + (char.IsAsciiLetter(name[^1]) ? "(?![a-z])" : "");

    [GeneratedRegex(Between)]
    private static partial Regex Betweens();
}
