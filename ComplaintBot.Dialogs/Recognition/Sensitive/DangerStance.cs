using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Sensitive;

/// <summary>
/// The stance to self-harm, violence and serious matters: stated unless plainly denied or somebody else's. In doubt
/// it is stated: a call too many costs less than a call too few.
/// </summary>
internal static class DangerStance
{
    // Strength of words that are as real from somebody else's mouth.
    private const int NegationReach = 4, Real = 3;

    public static Stance? Of(Utterance utterance, WordHit hit, Topic topic)
    {
        var clause = utterance.ClauseOf(hit.Span);
        if (IsDenied(utterance, clause, hit))
        {
            return topic == Topic.Serious ? null : Stance.Negated;
        }
        return IsQuoted(utterance, clause, hit, topic) ? Stance.Quoted : Stance.Stated;
    }

    private static bool IsDenied(Utterance utterance, EvidenceSpan clause, WordHit hit)
    {
        var negations = utterance.Hits.In(WordKind.Negation, Math.Max(clause.Start, hit.Start - NegationReach - 4), hit.Start);
        return negations.Length > 0
            && hit.Start - negations[^1].End <= NegationReach
            && utterance.Hits.In(WordKind.Turn, negations[^1].End, hit.Start).Length == 0
            && !utterance.EndsAsQuestion(clause);
    }

    // A danger or a threat that somebody else told of is as real: only theft, gathering and crime can be hearsay.
    private static bool IsQuoted(Utterance utterance, EvidenceSpan clause, WordHit hit, Topic topic) =>
        topic == Topic.Serious
        && ((hit.Entry.Strength < Real && utterance.Hits.Has(WordKind.Quote, clause with { End = hit.Start }))
            || utterance.Hits.Has(WordKind.Withdrawn, utterance.SentenceOf(hit.Span)));
}
