
namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>A text with its words found and its clauses cut: what all recognisers read.</summary>
public sealed class Utterance
{

    public Utterance(string text, Lexicon lexicon)
    {
        Reading = Reading.Of(text, lexicon.Folding);
        Hits = lexicon.Find(Reading);
        Clauses = ClauseSplitter.Split(Reading.Folded);
    }

    public Reading Reading { get; }

    public string Folded => Reading.Folded;

    public WordHits Hits { get; }

    /// <summary>In order, without the signs between them.</summary>
    public IReadOnlyList<EvidenceSpan> Clauses { get; }

    public string TextOf(EvidenceSpan span) => span.Of(Reading.Text);

    /// <summary>The clause around a place; the place itself where it lies between clauses.</summary>
    public EvidenceSpan ClauseOf(EvidenceSpan span)
    {
        var (low, high) = (0, Clauses.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Clauses[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }
        return low < Clauses.Count && Clauses[low].Overlaps(span) ? Clauses[low] : span;
    }

    /// <summary>Whether a word of a topic stands in a clause.</summary>
    public bool Names(Topic topic, int clause) => (TopicsOf(clause) >> (int)topic & 1) == 1;

    /// <summary>Of which topics words stand in a clause: a bit each.</summary>
    public int TopicsOf(int clause)
    {
        var topics = 0;
        foreach (var hit in Hits.In(WordKind.Topic, Clauses[clause]))
        {
            topics |= 1 << (int)hit.Entry.Topic!.Value;
        }
        return topics;
    }

    /// <summary>Whether a question sign follows the stretch before anything else is said.</summary>
    public bool EndsAsQuestion(EvidenceSpan span)
    {
        var i = span.End;
        while (i < Folded.Length && (Reading.IsBlank(Folded[i]) || Folded[i] is Reading.Filler or '!'))
        {
            i++;
        }
        return i < Folded.Length && Folded[i] == '?';
    }

    /// <summary>Letters, digits and characters of a stretch: what is left when signs and blanks are not counted.</summary>
    public int Weight(EvidenceSpan span)
    {
        var weight = 0;
        foreach (var sign in Folded.AsSpan(span.Start, span.Length))
        {
            weight += Reading.IsWordSign(sign) ? 1 : 0;
        }
        return weight;
    }

    /// <summary>How many letters, digits and characters of a stretch no word of these kinds covers.</summary>
    public int Uncovered(EvidenceSpan span, IEnumerable<EvidenceSpan> others, params ReadOnlySpan<WordKind> kinds)
    {
        var covered = new bool[span.Length];
        foreach (var kind in kinds)
        {
            foreach (var hit in Hits.In(kind, span))
            {
                covered.AsSpan(hit.Start - span.Start, hit.Length).Fill(true);
            }
        }
        foreach (var other in others.Where(other => other.Start >= span.Start && other.End <= span.End))
        {
            covered.AsSpan(other.Start - span.Start, other.Length).Fill(true);
        }
        return covered.Index().Count(place => !place.Item && Reading.IsWordSign(Folded[span.Start + place.Index]));
    }
}
