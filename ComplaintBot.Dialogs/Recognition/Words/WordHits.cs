using System.Buffers;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>The words found in a text, by kind and in order; of words of one kind the longest at a place.</summary>
public sealed class WordHits
{
    private static readonly int Kinds = Enum.GetValues<WordKind>().Length;

    /// <summary>A place in a text, or among what was found in it.</summary>
    private const int PlaceBits = 28;

    private readonly WordHit[] hits;

    // Where a kind's hits begin; the next kind's begin where they end.
    private readonly int[] starts = new int[Kinds + 1];

    /// <param name="found">In the order in which they were found: of two that cover the same the first counts, of topics the gravest.</param>
    internal WordHits(ReadOnlySpan<WordHit> found)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(found.Length);
        var order = rented.AsSpan(0, found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            order[i] = Place(found[i], i);
        }
        order.Sort();
        order = order[..Longest(order, found)];
        hits = new WordHit[order.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] = found[Index(order[i])];
            starts[(int)hits[i].Entry.Kind + 1]++;
        }
        ArrayPool<ulong>.Shared.Return(rented);
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

    // By kind, then start, then the order of finding: numbers sort fast, and no two are alike.
    private static ulong Place(WordHit hit, int index) => ((ulong)hit.Entry.Kind << (2 * PlaceBits)) | ((ulong)hit.Start << PlaceBits) | (uint)index;

    private static int Index(ulong place) => (int)(place & ((1UL << PlaceBits) - 1));

    // Of those that begin together only the longest stays, and none inside an earlier and longer one of its kind; so starts and ends both ascend.
    private static int Longest(Span<ulong> order, ReadOnlySpan<WordHit> found)
    {
        var kept = 0;
        foreach (var place in order)
        {
            var hit = found[Index(place)];
            var last = kept > 0 ? found[Index(order[kept - 1])] : default;
            if (kept == 0 || hit.Entry.Kind != last.Entry.Kind || hit.End > last.End || IsGraver(hit, last))
            {
                order[kept > 0 && hit.Entry.Kind == last.Entry.Kind && hit.Start == last.Start ? kept - 1 : kept++] = place;
            }
        }
        return kept;
    }

    // A word of two topics is the graver one's: a danger must not hide behind something else.
    private static bool IsGraver(WordHit hit, WordHit last) =>
        hit.Entry.Kind == WordKind.Topic && hit.Start == last.Start && hit.End == last.End && hit.Sounded == last.Sounded && hit.Entry.Topic < last.Entry.Topic;
}
