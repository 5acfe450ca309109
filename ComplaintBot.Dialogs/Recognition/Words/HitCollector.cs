using System.Buffers;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>Puts the parts of gapped words together and takes away what an exception covers. Buffers are rented: dispose it.</summary>
internal ref struct HitCollector(Reading reading)
{
    private const int LongestException = 32;
    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create(ClauseSplitter.SentenceSigns);
    private RentedList<WordHit> hits;
    private RentedList<WordHit> exceptions;
    private RentedList<(Lexicon.Part Part, int Start, int End)> begun;

    public void Take(Lexicon.Part part, int start, int end)
    {
        if (part.Except)
        {
            exceptions.Add(new WordHit(part.Entry, start, end));
        }
        else if (part.Gapped is null)
        {
            hits.Add(new WordHit(part.Entry, start, end));
        }
        else
        {
            TakePart(part, start, end);
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

    private void TakePart(Lexicon.Part part, int start, int end)
    {
        var from = start;
        if (part.Index > 0)
        {
            if (Begun(part, start) is not { } before)
            {
                return;
            }
            from = before;
        }
        if (part.Last)
        {
            hits.Add(new WordHit(part.Entry, from, end));
        }
        else
        {
            begun.Add((part, from, end));
        }
    }

    // Parts come in the order of their ends: those that are too far away end the search.
    private readonly int? Begun(Lexicon.Part part, int start)
    {
        for (var i = begun.Span.Length - 1; i >= 0 && start - begun.Span[i].End <= Lexicon.Gap; i--)
        {
            var (before, from, end) = begun.Span[i];
            if (before.Gapped == part.Gapped && before.Index == part.Index - 1 && end <= start
                && reading.Folded.AsSpan(end, start - end).IndexOfAny(SentenceSigns) < 0)
            {
                return from;
            }
        }
        return null;
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
