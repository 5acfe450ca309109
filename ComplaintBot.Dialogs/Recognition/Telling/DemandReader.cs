using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>Whether a clause says what the customer wants done.</summary>
internal static class DemandReader
{
    private const int Remainder = 4;
    private const char Done = '了', DoneToo = '过';

    public static bool IsDemand(Utterance utterance, EvidenceSpan clause) =>
        !IsSomebodyElses(utterance, clause)
        && !IsPast(utterance, clause)
        && (IsWhole(utterance, clause) || IsLed(utterance, clause));

    // 退钱, 还我钱吧, 退保: the object alone is the wish; 退保少算了, 上个月退保 are none, they tell.
    private static bool IsWhole(Utterance utterance, EvidenceSpan clause) =>
        utterance.Hits.Has(WordKind.DemandWhole, clause)
        && utterance.Uncovered(clause, [], WordKind.DemandWhole, WordKind.DemandObject, WordKind.DemandLead, WordKind.Noise, WordKind.ContactFiller)
            <= (utterance.Hits.Has(WordKind.Grievance, clause) ? 0 : Remainder)
        && !utterance.Hits.Has(WordKind.Negation, clause);

    private static bool IsLed(Utterance utterance, EvidenceSpan clause)
    {
        foreach (var lead in utterance.Hits.In(WordKind.DemandLead, clause))
        {
            var wish = new EvidenceSpan(lead.End, clause.End);
            var objects = utterance.Hits.Has(WordKind.DemandObject, wish) || utterance.Hits.Has(WordKind.DemandWhole, new EvidenceSpan(lead.Start, clause.End));
            // 要求…, 希望…: whatever follows is what they want.
            if ((objects || (lead.Entry.Value == "strong" && utterance.Weight(wish) > 1)) && !IsDenied(utterance, clause, lead) && !IsOnlyToComplain(utterance, wish))
            {
                return true;
            }
        }
        return false;
    }

    // 不希望, 没要求: no wish.
    private static bool IsDenied(Utterance utterance, EvidenceSpan clause, WordHit lead)
    {
        var negations = utterance.Hits.In(WordKind.Negation, clause.Start, lead.Start);
        return negations.Length > 0 && negations[^1].End == lead.Start;
    }

    private static bool IsOnlyToComplain(Utterance utterance, EvidenceSpan wish) =>
        utterance.Hits.HasAny(wish, WordKind.ComplaintWish, WordKind.Human) && utterance.Weight(wish) <= Remainder;

    // 业务员要求我签字, 当时说会退: what others wanted or said.
    private static bool IsSomebodyElses(Utterance utterance, EvidenceSpan clause)
    {
        var others = utterance.Hits.In(WordKind.OthersDemand, clause);
        var leads = utterance.Hits.In(WordKind.DemandLead, clause);
        return others.Length > 0 && (leads.Length == 0 || others[0].Start <= leads[0].Start);
    }

    private static bool IsPast(Utterance utterance, EvidenceSpan clause) =>
        utterance.Folded[clause.End - 1] is Done or DoneToo && !utterance.Hits.Has(WordKind.DemandWhole, clause);
}
