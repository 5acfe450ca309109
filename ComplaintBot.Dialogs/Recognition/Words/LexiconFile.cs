using System.Text.Json;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>Reads lexicons and refuses what the kinds cannot use.</summary>
public static class LexiconFile
{
    /// <summary>The lexicons that are built in.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["wording.json", "feelings.json", "clauses.json", "topics.json", "stances.json", "entities.json", "intents.json", "answers.json"];

    // Each character more doubles what a sounded word may be written as.
    private const int LongestSounded = 8;

    /// <exception cref="PolicyException">One of them cannot be used.</exception>
    public static IReadOnlyList<LexiconEntry> BuiltIn() => [.. Names.SelectMany(name => Read(PolicyFile.Embedded(name)))];

    /// <exception cref="PolicyException">No lexicon, or an entry that its kind cannot use.</exception>
    public static IReadOnlyList<LexiconEntry> Read(PolicyFile file)
    {
        var entries = file.Read<LexiconData>().Entries;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!seen.Add(entry.Id))
            {
                throw file.Bad(entry.Id, "stands twice");
            }
            if (Fault(entry) is { } reason)
            {
                throw file.Bad(entry.Id, reason);
            }
        }
        return entries;
    }

    /// <summary>What the entry's kind cannot use; null where all is well.</summary>
    internal static string? Fault(LexiconEntry entry) =>
        !IsId(entry.Id) ? "the id must be of a-z, 0-9, . and -"
        : entry.Words.Count == 0 ? "has no words"
        : entry.Words.Concat(entry.Except).Concat(entry.Sounded).Any(IsHollow) ? "has an empty word"
        : entry.Strength is < 1 or > 3 ? "strength must be 1 to 3"
        : entry.Sounded.Any(word => word.Length > LongestSounded) ? $"a sounded word must have at most {LongestSounded} characters"
        : entry.Except.Concat(entry.Sounded).Any(HasGap) ? "an exception or a sounded word must have no gap"
        : entry.Kind == WordKind.Innocent && entry.Words.Any(HasGap) ? "an innocent phrase must have no gap"
        : FaultOfValue(entry);

    private static bool IsId(string id) => id.Length > 0 && id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '.' or '-');

    private static bool IsHollow(string? word) => word is null || word.Split(Lexicon.GapSign).Any(string.IsNullOrWhiteSpace);

    private static bool HasGap(string word) => word.Contains(Lexicon.GapSign);

    private static string? FaultOfValue(LexiconEntry entry) => entry.Kind switch
    {
        WordKind.Feeling => OneOf<Feeling>(entry),
        WordKind.Topic or WordKind.Innocent => OneOf<Topic>(entry),
        WordKind.FieldCue => OneOf<ChangedField>(entry),
        WordKind.Digit or WordKind.Unit when !long.TryParse(entry.Value, out _) => "value must be a number",
        WordKind.Relation when entry.Value.Length == 0 => "value must name the relation",
        _ => null,
    };

    // To the letter: what was learned of "media" does not hold for "Media".
    private static string? OneOf<T>(LexiconEntry entry) where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        return names.Contains(entry.Value) ? null : $"value must be one of {string.Join(", ", names)}";
    }
}
