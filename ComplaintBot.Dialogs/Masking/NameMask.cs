using System.Text.RegularExpressions;

namespace ComplaintBot.Dialogs.Masking;

/// <summary>Hides all but the first character of names that are known, also where they are written 李 建 國.</summary>
internal sealed class NameMask
{
    /// <summary>UTF-16 units; what was recorded as a name and is longer is a sentence, a single character a word of its own.</summary>
    private const int Shortest = 2, Longest = 30;

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
        var whole = string.Concat(name.Where(sign => !char.IsWhiteSpace(sign)));
        return rules.Titles.Where(title => whole.EndsWith(title, StringComparison.Ordinal)).Select(title => whole[..^title.Length]).Prepend(whole);
    }

    private static string Pattern(string name) => string.Join(@"[\s\0\u200B-\u200D]*", name.Select(sign => Regex.Escape($"{sign}")));
}
