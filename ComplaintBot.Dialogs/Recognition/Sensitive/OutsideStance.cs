using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Sensitive;

/// <summary>The stance to press, regulators, lawyers and associations; null where the word is a mere mention.</summary>
internal static class OutsideStance
{
    // Strength of a topic's words: 2 is a body or a role that somebody can be, 3 an act by itself.
    private const int Body = 2, Act = 3, IdentityReach = 4;

    public static Stance? Of(Utterance utterance, WordHit hit)
    {
        var clause = utterance.ClauseOf(hit.Span);
        var sentence = utterance.SentenceOf(hit.Span);
        return utterance.Hits.Has(WordKind.Withdrawn, sentence) ? Stance.Withdrawn
            : IsIdentity(utterance, clause, hit) ? Stance.Identity
            : IsNegated(utterance, clause, hit) ? Denied(utterance, sentence)
            : Affirmed(utterance, clause, sentence, hit);
    }

    private static Stance? Affirmed(Utterance utterance, EvidenceSpan clause, EvidenceSpan sentence, WordHit hit)
    {
        var threatens = utterance.Hits.Has(WordKind.Threat, clause) || utterance.Hits.Has(WordKind.Threat, sentence with { End = hit.Start });
        var before = clause with { End = hit.Start };
        if (utterance.Hits.Has(WordKind.Quote, sentence with { End = hit.Start }) || (!threatens && IsBystanders(utterance, before)))
        {
            return threatens && !utterance.Hits.Has(WordKind.Quote, before) ? Stance.Threat : Stance.Quoted;
        }
        if (IsDone(utterance, clause))
        {
            return threatens && !utterance.Hits.Has(WordKind.Done, clause) ? Stance.Threat : Stance.AlreadyDone;
        }
        return threatens ? Stance.Threat
            : IsAsked(utterance, clause) ? Stance.Asking
            : hit.Entry.Strength == Act || utterance.Hits.Has(WordKind.TurnTo, before) ? Stance.Threat
            : Mentioned(utterance, hit);
    }

    // 我不想闹到媒体，别逼我: denied with pressure is a threat; plainly denied it is nothing.
    private static Stance? Denied(Utterance utterance, EvidenceSpan sentence) =>
        utterance.Hits.HasAny(sentence, WordKind.Pressed, WordKind.Turn) ? Stance.Threat : null;

    private static bool IsNegated(Utterance utterance, EvidenceSpan clause, WordHit hit)
    {
        var negations = utterance.Hits.In(WordKind.Negation, clause.Start, hit.Start);
        return negations.Length > 0
            && utterance.Hits.In(WordKind.Turn, negations[^1].End, hit.Start).Length == 0
            && !utterance.EndsAsQuestion(clause);
    }

    private static bool IsIdentity(Utterance utterance, EvidenceSpan clause, WordHit hit)
    {
        if (hit.Entry.Strength != Body)
        {
            return false;
        }
        var claims = utterance.Hits.In(WordKind.Identity, clause.Start, hit.Start);
        return claims.Length > 0
            && hit.Start - claims[^1].End <= IdentityReach
            && utterance.Hits.In(WordKind.TurnTo, claims[^1].End, hit.Start).Length == 0;
    }

    private static bool IsBystanders(Utterance utterance, EvidenceSpan before) => utterance.Hits.Has(WordKind.Bystander, before);

    private static bool IsDone(Utterance utterance, EvidenceSpan clause) => utterance.Hits.Has(WordKind.Done, clause);

    private static bool IsAsked(Utterance utterance, EvidenceSpan clause) =>
        utterance.EndsAsQuestion(clause) || utterance.Hits.Has(WordKind.QuestionMark, clause);

    // A body that is named beside a grievance, with no act: the staff should know, nobody is woken.
    private static Stance? Mentioned(Utterance utterance, WordHit hit) =>
        hit.Entry.Strength == Body && utterance.Hits.Any(WordKind.Grievance) ? Stance.Quoted : null;
}
