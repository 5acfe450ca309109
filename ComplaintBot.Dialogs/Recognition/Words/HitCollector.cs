namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>Puts the parts of gapped words together and takes away what an exception covers.</summary>
internal sealed class HitCollector(Reading reading)
{
    private const int LongestException = 32;
    private readonly List<WordHit> hits = [];
    private List<WordHit>? exceptions;
    private Dictionary<(object Word, int Index), WordHit>? begun;

    public void Take(Lexicon.Part part, int start, int end)
    {
        if (part.Except)
        {
            (exceptions ??= []).Add(new WordHit(part.Entry, start, end));
        }
        else if (part.Gapped is null)
        {
            hits.Add(new WordHit(part.Entry, start, end));
        }
        else
        {
            TakePart(part, part.Gapped, start, end);
        }
    }

    public WordHits ToHits()
    {
        if (exceptions is not null)
        {
            var covered = exceptions.GroupBy(hit => hit.Entry.Id).ToDictionary(group => group.Key, group => group.ToArray());
            hits.RemoveAll(hit => covered.TryGetValue(hit.Entry.Id, out var phrases) && IsExcepted(hit, phrases));
        }
        return new WordHits(hits);
    }

    // Phrases come in the order of their ends; the few that end after the hit begins are compared.
    private static bool IsExcepted(WordHit hit, WordHit[] phrases)
    {
        var (low, high) = (0, phrases.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = phrases[middle].End <= hit.Start ? (middle + 1, high) : (low, middle);
        }
        for (; low < phrases.Length && phrases[low].End <= hit.End + LongestException; low++)
        {
            if (phrases[low].Start < hit.End)
            {
                return true;
            }
        }
        return false;
    }

    private void TakePart(Lexicon.Part part, object word, int start, int end)
    {
        begun ??= [];
        var from = start;
        if (part.Index > 0)
        {
            if (!begun.TryGetValue((word, part.Index - 1), out var before) || !Joins(before.End, start))
            {
                return;
            }
            from = before.Start;
        }
        if (part.Last)
        {
            hits.Add(new WordHit(part.Entry, from, end));
        }
        else
        {
            begun[(word, part.Index)] = new WordHit(part.Entry, from, end);
        }
    }

    private bool Joins(int end, int start) =>
        start >= end && start - end <= Lexicon.Gap && reading.Folded.AsSpan(end, start - end).IndexOfAny("。!?\n;") < 0;
}
