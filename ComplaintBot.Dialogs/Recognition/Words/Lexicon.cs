using System.Buffers;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>The words of all lexicons, ready to be found. Immutable after construction.</summary>
public sealed class Lexicon
{
    /// <summary>Within a word: some characters of the same sentence, or none.</summary>
    public const char GapSign = '…';

    /// <summary>How many characters a gap may hold.</summary>
    public const int Gap = 8;

    private readonly WordTree tree = new();
    private readonly List<Part> parts = [];
    private int openings;
    private readonly WordTree soundTree = new();
    private readonly List<LexiconEntry> sounded = [];

    /// <exception cref="PolicyException">A lexicon cannot be used.</exception>
    public Lexicon()
        : this(LexiconFile.BuiltIn())
    {
    }

    /// <exception cref="PolicyException">Two entries have the same id.</exception>
    public Lexicon(IEnumerable<LexiconEntry> entries)
        : this(new Folding(PolicyFile.Embedded("traditional.json")), new Sounds(PolicyFile.Embedded("sounds.json")), entries)
    {
    }

    /// <exception cref="PolicyException">Two entries have the same id.</exception>
    public Lexicon(Folding folding, Sounds sounds, IEnumerable<LexiconEntry> entries)
    {
        Folding = folding;
        Sounds = sounds;
        Entries = [.. entries];
        if (Entries.GroupBy(entry => entry.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new PolicyException("lexicons", twice.Key, "stands in two files");
        }
        foreach (var entry in Entries)
        {
            AddAll(entry);
        }
        tree.Link();
        soundTree.Link();
    }

    public Folding Folding { get; }

    public Sounds Sounds { get; }

    public IReadOnlyList<LexiconEntry> Entries { get; }

    public WordHits Find(Reading reading)
    {
        var found = new HitCollector(reading, openings);
        FindWritten(reading, ref found);
        FindSounded(reading, ref found);
        var hits = found.ToHits();
        found.Dispose();
        return hits;
    }

    private void FindWritten(Reading reading, ref HitCollector found)
    {
        var text = reading.Folded;
        var places = reading.HasFiller ? new int[text.Length] : null;
        var (node, read) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Reading.Filler)
            {
                continue;
            }
            node = tree.Step(node, text[i]);
            if (places is not null)
            {
                places[read] = i;
            }
            read++;
            foreach (var word in tree.Words(node))
            {
                var start = places is null ? i + 1 - tree.Length(word) : places[read - tree.Length(word)];
                if (!CutsAWord(text, start, i + 1))
                {
                    found.Take(parts[word], start, i + 1);
                }
            }
        }
    }

    // "sue" is not in "issue", 12345 not in 13912345678.
    private static bool CutsAWord(string text, int start, int end) =>
        (start > 0 && IsOneRun(text[start - 1], text[start])) || (end < text.Length && IsOneRun(text[end - 1], text[end]));

    private static bool IsOneRun(char one, char next) =>
        (char.IsAsciiLetter(one) && char.IsAsciiLetter(next)) || (char.IsAsciiDigit(one) && char.IsAsciiDigit(next));

    private void FindSounded(Reading reading, ref HitCollector found)
    {
        var length = reading.Folded.Length;
        var tokens = ArrayPool<char>.Shared.Rent(length);
        var starts = ArrayPool<int>.Shared.Rent(length);
        var ends = ArrayPool<int>.Shared.Rent(length);
        var count = new SoundReading(Sounds, tokens, starts, ends).Read(reading.Folded);
        var node = 0;
        for (var i = 0; i < count; i++)
        {
            node = soundTree.Step(node, tokens[i]);
            foreach (var word in soundTree.Words(node))
            {
                var start = starts[i + 1 - soundTree.Length(word)];
                if (!CutsAWord(reading.Folded, start, ends[i]))
                {
                    found.TakeSounded(sounded[word], start, ends[i]);
                }
            }
        }
        ArrayPool<char>.Shared.Return(tokens);
        ArrayPool<int>.Shared.Return(starts);
        ArrayPool<int>.Shared.Return(ends);
    }

    private void AddAll(LexiconEntry entry)
    {
        foreach (var word in entry.Words)
        {
            var pieces = Folding.Fold(word).Split(GapSign);
            for (var i = 0; i < pieces.Length; i++)
            {
                Add(pieces[i], new Part(entry, i > 0 ? openings - 1 : null, i < pieces.Length - 1 ? openings++ : null, false));
            }
        }
        foreach (var spelling in entry.Sounded.SelectMany(Sounds.Spellings))
        {
            soundTree.Add(spelling);
            sounded.Add(entry);
        }
        var innocent = entry.Kind == WordKind.Topic ? Entries.Where(other => other.Kind == WordKind.Innocent && other.Value == entry.Value).SelectMany(other => other.Words) : [];
        foreach (var phrase in entry.Except.Concat(innocent))
        {
            Add(Folding.Fold(phrase), new Part(entry, null, null, true));
        }
    }

    private void Add(string piece, Part part)
    {
        tree.Add(piece);
        parts.Add(part);
    }

    /// <param name="Entry">Whose word it is.</param>
    /// <param name="After">The number of the gap before it; null where it begins its word.</param>
    /// <param name="Opens">The number of the gap after it; null where it ends its word.</param>
    /// <param name="Except">A phrase that takes the entry's hits away.</param>
    internal sealed record Part(LexiconEntry Entry, int? After, int? Opens, bool Except);
}
