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

    /// <exception cref="PolicyException">A lexicon cannot be used.</exception>
    public Lexicon()
        : this(new Folding(PolicyFile.Embedded("traditional.json")), LexiconFile.Names.SelectMany(name => LexiconFile.Read(PolicyFile.Embedded(name))))
    {
    }

    /// <exception cref="PolicyException">Two entries have the same id.</exception>
    public Lexicon(Folding folding, IEnumerable<LexiconEntry> entries)
    {
        Folding = folding;
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
    }

    public Folding Folding { get; }

    public IReadOnlyList<LexiconEntry> Entries { get; }

    public WordHits Find(Reading reading)
    {
        var found = new HitCollector(reading);
        tree.Scan(reading, (word, start, end) => found.Take(parts[word], start, end));
        return found.ToHits();
    }

    private void AddAll(LexiconEntry entry)
    {
        foreach (var word in entry.Words)
        {
            var pieces = Folding.Fold(word).Split(GapSign);
            var gapped = pieces.Length > 1 ? new object() : null;
            for (var i = 0; i < pieces.Length; i++)
            {
                Add(pieces[i], new Part(entry, gapped, i, i == pieces.Length - 1, false));
            }
        }
        foreach (var phrase in entry.Except)
        {
            Add(Folding.Fold(phrase), new Part(entry, null, 0, true, true));
        }
    }

    private void Add(string piece, Part part)
    {
        tree.Add(piece);
        parts.Add(part);
    }

    /// <param name="Entry">Whose word it is.</param>
    /// <param name="Gapped">The same object for all parts of one word with gaps; null for a word without.</param>
    /// <param name="Index">The part's place in its word.</param>
    /// <param name="Last">Ends the word.</param>
    /// <param name="Except">A phrase that takes the entry's hits away.</param>
    internal sealed record Part(LexiconEntry Entry, object? Gapped, int Index, bool Last, bool Except);
}
