using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>
/// Signs of escalation that single words show. Each counts once a message. The lexicon's words and gaps are not these: there
/// an exception takes away whatever it touches, here it only swallows what begins within it, so that a broken promise counts
/// (承诺…没兑现) although something harmless (没骗) stands in its gap; and there a disguised spelling counts too.
/// </summary>
public sealed class SignReader
{
    private const string Gap = "…", SameSentence = "[^。！？；!?;\n]{0,20}";
    private readonly Folding _folding = new(PolicyFile.Embedded("traditional.json"));
    private readonly (Sign Sign, Regex Words)[] _signs;

    /// <summary>With the words that are built in.</summary>
    /// <exception cref="PolicyException">They cannot be used.</exception>
    public SignReader()
    {
        var words = PolicyFile.Embedded("signs.json").Read<SignWords>();
        _signs = [(Sign.Cheated, Pattern(words.Cheated)), (Sign.CitesLaw, Pattern(words.CitesLaw)), (Sign.Handling, Pattern(words.Handling))];
    }

    /// <param name="text">As sent.</param>
    public IEnumerable<(Sign Sign, EvidenceSpan Span)> Read(string text)
    {
        var folded = _folding.Fold(text);
        foreach (var (sign, words) in _signs)
        {
            if (words.Matches(folded).FirstOrDefault(found => found.Groups[1].Success) is { } found)
            {
                yield return (sign, new(found.Index, found.Index + found.Length));
            }
        }
    }

    /// <summary>Phrases that mean something else are tried first and swallow the words in them.</summary>
    private static Regex Pattern(Words words) =>
        new($"{Any("?:", words.Except.DefaultIfEmpty("\0"))}|{Any("", words.Of)}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Any(string group, IEnumerable<string> words) =>
        $"({group}{string.Join('|', words.Select(word => string.Join(SameSentence, word.Split(Gap).Select(Regex.Escape))))})";

    private sealed record Words([property: JsonPropertyName("words")] IReadOnlyList<string> Of, IReadOnlyList<string> Except);

    private sealed record SignWords(Words Cheated, Words CitesLaw, Words Handling)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
