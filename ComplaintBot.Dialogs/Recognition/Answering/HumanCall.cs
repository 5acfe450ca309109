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
        return context.Hits.Of(WordKind.HumanWeak).Any(hit => IsNow(context, hit) && (IsAlone(context, hit) || IsLed(context, hit)));
    }

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

    private static bool IsAlone(AnswerContext context, WordHit hit) =>
        context.Utterance.Uncovered(context.Utterance.ClauseOf(hit.Span), [], WordKind.HumanWeak, WordKind.HumanLead, WordKind.Noise, WordKind.ContactFiller, WordKind.DemandLead) <= 0
        && context.Weight <= hit.Length + Remainder + 4;

    // 找一下你们那个经理; "找经理说了" is caught as a story before.
    private static bool IsLed(AnswerContext context, WordHit hit)
    {
        var clause = context.Utterance.ClauseOf(hit.Span);
        var leads = context.Hits.In(WordKind.HumanLead, Math.Max(clause.Start, hit.Start - LeadReach), hit.Start);
        return leads.Length > 0
            && context.Utterance.Uncovered(clause, [], WordKind.HumanWeak, WordKind.HumanLead, WordKind.Noise, WordKind.ContactFiller, WordKind.DemandLead) <= Remainder;
    }
}
