using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>A call that fills a clause of its own: 我要撤诉, 请重新开始吧.</summary>
internal static class OwnClause
{
    /// <returns>How many characters of the clause say something else; many where the word is missing or denied.</returns>
    public static int Remainder(Utterance utterance, EvidenceSpan clause, WordKind kind)
    {
        foreach (var hit in utterance.Hits.In(kind, clause))
        {
            if (utterance.Hits.In(WordKind.Negation, Math.Max(clause.Start, hit.Start - 2), hit.Start).Length == 0)
            {
                return utterance.Uncovered(
                    clause, [], kind, WordKind.Noise, WordKind.ContactFiller, WordKind.ComplaintWish, WordKind.NameParticle, WordKind.DemandLead);
            }
        }
        return int.MaxValue;
    }
}
