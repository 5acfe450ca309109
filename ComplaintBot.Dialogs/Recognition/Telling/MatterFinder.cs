using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>The stretch that the first answer gives back: whole clauses, at most 20 characters, that name the grievance.</summary>
internal static class MatterFinder
{
    private const int Longest = 20, Shortest = 4, MostClauses = 3;

    private const int ShortestWithoutGrievance = 6;

    /// <summary>A stretch that names what went wrong; else the longest clause that tells something.</summary>
    public static EvidenceSpan? Find(Utterance utterance, IReadOnlyList<Clause> clauses, EntityIndex entities, IReadOnlyList<Finding> findings) =>
        NamesGrievance(utterance, clauses, entities, findings) ?? Tells(utterance, clauses, entities, findings);

    private static EvidenceSpan? Tells(Utterance utterance, IReadOnlyList<Clause> clauses, EntityIndex entities, IReadOnlyList<Finding> findings) => clauses
        .Where(clause => IsEchoable(utterance, clause, findings) && clause.Span.Length >= ShortestWithoutGrievance && !HoldsNumber(clause.Span, entities))
        .Select(clause => (EvidenceSpan?)clause.Span)
        .MaxBy(span => span!.Value.Length);

    private static EvidenceSpan? NamesGrievance(Utterance utterance, IReadOnlyList<Clause> clauses, EntityIndex entities, IReadOnlyList<Finding> findings)
    {
        EvidenceSpan? best = null;
        var most = 0;
        for (var first = 0; first < clauses.Count; first++)
        {
            for (var last = first; last < clauses.Count && last - first < MostClauses && IsFit(utterance, clauses[last], findings); last++)
            {
                var span = new EvidenceSpan(clauses[first].Span.Start, clauses[last].Span.End);
                var score = Score(utterance, span, entities);
                if (span.Length <= Longest && score > most)
                {
                    (best, most) = (span, score);
                }
            }
        }
        return best;
    }

    private static bool IsFit(Utterance utterance, Clause clause, IReadOnlyList<Finding> findings) =>
        IsEchoable(utterance, clause, findings) && utterance.Hits.Has(WordKind.Grievance, clause.Span);

    private static bool IsEchoable(Utterance utterance, Clause clause, IReadOnlyList<Finding> findings) =>
        clause.Role == ClauseRole.Fact
        && clause.Span.Length <= Longest
        && !utterance.EndsAsQuestion(clause.Span)
        && !IsRude(utterance, clause.Span)
        && !NamesOutside(utterance, clause.Span)
        && !findings.Any(one => one.Span.Overlaps(clause.Span));

    // What went wrong counts most, then a sum, then length. A stretch over a line end is none.
    private static int Score(Utterance utterance, EvidenceSpan span, EntityIndex entities)
    {
        if (span.Length < Shortest || utterance.Folded.AsSpan(span.Start, span.Length).ContainsAny('\n', '\r') || HoldsNumber(span, entities))
        {
            return 0;
        }
        var grievances = utterance.Hits.In(WordKind.Grievance, span).Length;
        var sums = entities.Has(span, EntityType.Money) ? 1 : 0;
        return grievances == 0 ? 0 : (100 * grievances) + (60 * sums) + span.Length;
    }

    private static bool HoldsNumber(EvidenceSpan span, EntityIndex entities) =>
        entities.Has(span, EntityType.Phone, EntityType.IdTail);

    // Denied it is no finding, and still nothing that the bot would say first.
    private static bool NamesOutside(Utterance utterance, EvidenceSpan span)
    {
        foreach (var hit in utterance.Hits.In(WordKind.Topic, span))
        {
            if (hit.Entry.Topic?.IsOutside() == true)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsRude(Utterance utterance, EvidenceSpan span)
    {
        if (utterance.Hits.Has(WordKind.Insult, span))
        {
            return true;
        }
        foreach (var hit in utterance.Hits.In(WordKind.Feeling, span))
        {
            if (hit.Entry.Value is "furious" or "desperate")
            {
                return true;
            }
        }
        return false;
    }
}
