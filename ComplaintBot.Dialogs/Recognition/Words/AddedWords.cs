using System.Text;
using System.Text.Json;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>
/// Words that an institution adds to the lexicons that are built in: of sensitive topics, and innocent phrases. Each entry
/// has examples, and the recogniser that knows the words must understand them so.
/// </summary>
public static class AddedWords
{
    private const int EntryDepth = 2, ExampleDepth = 4;

    /// <returns>A recogniser that knows them beside the words that are built in.</returns>
    /// <exception cref="PolicyException">They cannot be used, or an example does not hold; the key begins with the line.</exception>
    public static Recognizer Recognizer(PolicyFile file)
    {
        var added = file.Read<LexiconData>().Entries;
        var builtIn = LexiconFile.BuiltIn();
        CheckEntries(file, added, [.. builtIn.Select(entry => entry.Id)]);
        var lexicon = new Lexicon(builtIn.Concat(added));
        var recognizer = new Recognizer(lexicon);
        CheckExamples(file, added, lexicon, recognizer);
        return recognizer;
    }

    private static void CheckEntries(PolicyFile file, IReadOnlyList<LexiconEntry> added, HashSet<string> taken)
    {
        var lines = Lines(file.Text, EntryDepth);
        foreach (var (place, entry) in added.Index())
        {
            if (Fault(entry, taken) is { } reason)
            {
                throw file.Bad($"line {lines[place]}, {entry?.Id}", reason);
            }
        }
    }

    private static string? Fault(LexiconEntry? entry, HashSet<string> taken) =>
        entry is null ? "is null"
        : entry.Kind is not (WordKind.Topic or WordKind.Innocent) ? "kind must be topic or innocent"
        : LexiconFile.Fault(entry) is { } fault ? fault
        : !taken.Add(entry.Id) ? "the id is taken"
        : entry.Examples.Count == 0 ? "has no examples"
        : entry.Examples.Any(example => string.IsNullOrWhiteSpace(example?.Text)) ? "has an empty example"
        : null;

    private static void CheckExamples(PolicyFile file, IReadOnlyList<LexiconEntry> added, Lexicon lexicon, Recognizer recognizer)
    {
        var lines = Lines(file.Text, ExampleDepth);
        var at = 0;
        foreach (var entry in added)
        {
            if (!entry.Examples.Any(example => Has(entry, new Utterance(example.Text, lexicon))))
            {
                throw file.Bad($"line {lines[at]}, {entry.Id}", "none of its words is found in its examples");
            }
            foreach (var example in entry.Examples)
            {
                var call = recognizer.Recognize(example.Text).Findings.FirstOrDefault(finding => finding.Topic == example.Topic && finding.HandsOver);
                if (call is null == example.HandsOver)
                {
                    throw file.Bad($"line {lines[at]}, {entry.Id}", call is null ? $"{example.Topic} does not hand over here" : $"{example.Topic} hands over here, by {call.Rule}");
                }
                at++;
            }
        }
    }

    private static bool Has(LexiconEntry entry, Utterance utterance)
    {
        foreach (var hit in utterance.Hits.In(entry.Kind, 0, utterance.Folded.Length))
        {
            if (hit.Entry == entry)
            {
                return true;
            }
        }
        return false;
    }

    /// <returns>On which line each object of that depth begins; the first line is 1.</returns>
    private static List<int> Lines(string text, int depth)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        List<int> lines = [];
        while (reader.Read())
        {
            if (reader.CurrentDepth == depth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null)
            {
                lines.Add(1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'));
            }
        }
        return lines;
    }
}
