namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>The words found in a text, by kind and in order; of words of one kind the longest at a place.</summary>
public sealed class WordHits
{
    private static readonly WordHit[] None = [];
    private readonly WordHit[]?[] byKind = new WordHit[Enum.GetValues<WordKind>().Length][];

    internal WordHits(List<WordHit> hits)
    {
        foreach (var group in hits.GroupBy(hit => hit.Entry.Kind))
        {
            byKind[(int)group.Key] = Longest(group);
        }
    }

    public IReadOnlyList<WordHit> Of(WordKind kind) => Row(kind);

    public bool Any(WordKind kind) => Row(kind).Length > 0;

    /// <summary>Those that lie wholly within a stretch.</summary>
    public ReadOnlySpan<WordHit> In(WordKind kind, int start, int end)
    {
        var row = Row(kind);
        var first = FirstFrom(row, start);
        var last = Math.Max(first, FirstEndingAfter(row, end));
        return row.AsSpan(first, last - first);
    }

    public ReadOnlySpan<WordHit> In(WordKind kind, EvidenceSpan span) => In(kind, span.Start, span.End);

    public bool Has(WordKind kind, EvidenceSpan span) => In(kind, span).Length > 0;

    public bool HasAny(EvidenceSpan span, params ReadOnlySpan<WordKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (Has(kind, span))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The longest word of a kind that begins at a place.</summary>
    public WordHit? At(WordKind kind, int start)
    {
        var row = Row(kind);
        var first = FirstFrom(row, start);
        return first < row.Length && row[first].Start == start ? row[first] : null;
    }

    private WordHit[] Row(WordKind kind) => byKind[(int)kind] ?? None;

    private static int FirstFrom(WordHit[] row, int start)
    {
        var (low, high) = (0, row.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = row[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static int FirstEndingAfter(WordHit[] row, int end)
    {
        var (low, high) = (0, row.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = row[middle].End <= end ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    // A hit inside an earlier and longer one is dropped; so starts and ends both ascend.
    private static WordHit[] Longest(IEnumerable<WordHit> hits)
    {
        var kept = new List<WordHit>();
        foreach (var hit in hits.OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End))
        {
            if (kept.Count == 0 || hit.End > kept[^1].End)
            {
                kept.Add(hit);
            }
        }
        return [.. kept];
    }
}
