using System.Buffers;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>Puts the parts of gapped words together and takes away what an exception covers. Buffers are rented: dispose it.</summary>
internal ref struct HitCollector(Reading reading, int gaps)
{
    private const int LongestException = 32;
    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create(ClauseSplitter.SentenceSigns);
    private RentedList<WordHit> hits;
    private RentedList<WordHit> exceptions;
    private RentedList<(int Start, int End, int Earlier)> begun;

    // For each gap, how many were begun when it was last opened; each begun one knows the one before it at the same gap.
    private int[]? opened;

    public void Take(Lexicon.Part part, int start, int end)
    {
        if (part.Except)
        {
            exceptions.Add(new WordHit(part.Entry, start, end));
        }
        else if ((part.After is { } gap ? Begun(gap, start) : start) is { } from)
        {
            TakePart(part, from, end);
        }
    }

    public void TakeSounded(LexiconEntry entry, int start, int end) => hits.Add(new WordHit(entry, start, end) { Sounded = true });

    public WordHits ToHits()
    {
        var kept = 0;
        foreach (var hit in hits.Span)
        {
            if (exceptions.Span.IsEmpty || !IsExcepted(hit))
            {
                hits.Span[kept++] = hit;
            }
        }
        return new WordHits(hits.Span[..kept]);
    }

    public void Dispose()
    {
        hits.Dispose();
        exceptions.Dispose();
        begun.Dispose();
        if (opened is not null)
        {
            ArrayPool<int>.Shared.Return(opened);
        }
    }

    // Exceptions come in the order of their ends; the few that end after the hit begins are compared.
    private readonly bool IsExcepted(WordHit hit)
    {
        var phrases = exceptions.Span;
        var (low, high) = (0, phrases.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = phrases[middle].End <= hit.Start ? (middle + 1, high) : (low, middle);
        }
        for (; low < phrases.Length && phrases[low].End <= hit.End + LongestException; low++)
        {
            if (phrases[low].Start < hit.End && phrases[low].Entry == hit.Entry)
            {
                return true;
            }
        }
        return false;
    }

    private void TakePart(Lexicon.Part part, int from, int end)
    {
        if (part.Opens is not { } gap)
        {
            hits.Add(new WordHit(part.Entry, from, end));
            return;
        }
        opened ??= NoneOpened();
        begun.Add((from, end, opened[gap]));
        opened[gap] = begun.Span.Length;
    }

    // Those begun at one gap come in the order of their ends: one that is too far away, or in another sentence, ends the search.
    private readonly int? Begun(int gap, int start)
    {
        for (var at = opened?[gap] ?? 0; at > 0;)
        {
            var (from, end, earlier) = begun.Span[at - 1];
            if (end <= start)
            {
                return start - end <= Lexicon.Gap && reading.Folded.AsSpan(end, start - end).IndexOfAny(SentenceSigns) < 0 ? from : null;
            }
            at = earlier;
        }
        return null;
    }

    private readonly int[] NoneOpened()
    {
        var none = ArrayPool<int>.Shared.Rent(gaps);
        none.AsSpan(0, gaps).Clear();
        return none;
    }

    private struct RentedList<T>
    {
        private T[]? items;
        private int count;

        public readonly Span<T> Span => items.AsSpan(0, count);

        public void Add(T item)
        {
            items ??= ArrayPool<T>.Shared.Rent(64);
            if (count == items.Length)
            {
                var larger = ArrayPool<T>.Shared.Rent(count * 2);
                Span.CopyTo(larger);
                ArrayPool<T>.Shared.Return(items, clearArray: true);
                items = larger;
            }
            items[count++] = item;
        }

        public readonly void Dispose()
        {
            if (items is not null)
            {
                Span.Clear();
                ArrayPool<T>.Shared.Return(items);
            }
        }
    }
}
