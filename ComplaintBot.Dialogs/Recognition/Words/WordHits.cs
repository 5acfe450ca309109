namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>The words found in a text, by kind and in order; of words of one kind the longest at a place.</summary>
public sealed class WordHits
{
    private static readonly int Kinds = Enum.GetValues<WordKind>().Length;
    private readonly WordHit[] hits;

    // Where a kind's hits begin; the next kind's begin where they end.
    private readonly int[] starts = new int[Kinds + 1];

    internal WordHits(Span<WordHit> found)
    {
        found.Sort(static (one, other) =>
            one.Entry.Kind != other.Entry.Kind ? one.Entry.Kind - other.Entry.Kind
            : one.Start != other.Start ? one.Start - other.Start
            : one.End != other.End ? other.End - one.End
            : one.Sounded.CompareTo(other.Sounded));
        hits = found[..Longest(found)].ToArray();
        foreach (var hit in hits)
        {
            starts[(int)hit.Entry.Kind + 1]++;
        }
        for (var kind = 0; kind < Kinds; kind++)
        {
            starts[kind + 1] += starts[kind];
        }
    }

    public ArraySegment<WordHit> Of(WordKind kind) => new(hits, starts[(int)kind], starts[(int)kind + 1] - starts[(int)kind]);

    public bool Any(WordKind kind) => Of(kind).Count > 0;

    /// <summary>Those that lie wholly within a stretch.</summary>
    public ReadOnlySpan<WordHit> In(WordKind kind, int start, int end)
    {
        ReadOnlySpan<WordHit> row = Of(kind);
        var first = FirstFrom(row, start);
        var last = Math.Max(first, FirstEndingAfter(row, end));
        return row[first..last];
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
        var row = Of(kind);
        var first = FirstFrom(row, start);
        return first < row.Count && row[first].Start == start ? row[first] : null;
    }

    private static int FirstFrom(ReadOnlySpan<WordHit> row, int start)
    {
        var (low, high) = (0, row.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = row[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static int FirstEndingAfter(ReadOnlySpan<WordHit> row, int end)
    {
        var (low, high) = (0, row.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = row[middle].End <= end ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    // A hit inside an earlier and longer one of its kind is dropped; so starts and ends both ascend.
    private static int Longest(Span<WordHit> sorted)
    {
        var kept = 0;
        foreach (var hit in sorted)
        {
            if (kept == 0 || hit.Entry.Kind != sorted[kept - 1].Entry.Kind || hit.End > sorted[kept - 1].End)
            {
                sorted[kept++] = hit;
            }
        }
        return kept;
    }
}
