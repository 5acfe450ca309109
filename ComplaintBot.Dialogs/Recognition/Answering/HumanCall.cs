using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>Whether the customer wants a person now; a person met in a story (上次打了人工也没用) is no call.</summary>
internal static class HumanCall
{
    private const int Remainder = 3, LeadReach = 4;

    public static bool IsIn(AnswerContext context)
    {
        foreach (var hit in context.Hits.Of(WordKind.Human))
        {
            if (IsNow(context, hit))
            {
                return true;
            }
        }
        return context.Hits.Any(WordKind.HumanWeak) && IsWeaklyIn(context);
    }

    // 经理 alone, or 找一下你们那个经理; 找经理说了 is caught as a story before.
    private static bool IsWeaklyIn(AnswerContext context)
    {
        var weight = context.Weight;
        foreach (var clause in context.Utterance.Clauses)
        {
            var hits = context.Hits.In(WordKind.HumanWeak, clause);
            if (hits.Length == 0 || Others(context, clause) is not (<= Remainder and var others))
            {
                continue;
            }
            foreach (var hit in hits)
            {
                if (IsNow(context, hit) && ((others == 0 && weight <= hit.Length + Remainder + 4) || IsLed(context, clause, hit)))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static int Others(AnswerContext context, EvidenceSpan clause) => context.Utterance.Uncovered(
        clause, [], WordKind.HumanWeak, WordKind.HumanLead, WordKind.Noise, WordKind.ContactFiller, WordKind.DemandLead);

    private static bool IsNow(AnswerContext context, WordHit hit)
    {
        var clause = context.Utterance.ClauseOf(hit.Span);
        return !context.Hits.Has(WordKind.Past, clause) && !IsDenied(context, clause, hit);
    }

    private static bool IsDenied(AnswerContext context, EvidenceSpan clause, WordHit hit)
    {
        var negations = context.Hits.In(WordKind.Negation, clause.Start, hit.Start);
        return negations.Length > 0 && hit.Start - negations[^1].End <= 1 && !context.Utterance.EndsAsQuestion(clause);
    }

    private static bool IsLed(AnswerContext context, EvidenceSpan clause, WordHit hit) =>
        context.Hits.In(WordKind.HumanLead, Math.Max(clause.Start, hit.Start - LeadReach), hit.Start).Length > 0;
}
