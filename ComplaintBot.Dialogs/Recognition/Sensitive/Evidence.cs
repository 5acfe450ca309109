using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Sensitive;

/// <summary>The stretch that shows a topic: the word, with the verb of turning there right before it.</summary>
internal static class Evidence
{
    private const int VerbReach = 3;

    public static EvidenceSpan Around(Utterance utterance, WordHit topic)
    {
        var clause = utterance.ClauseOf(topic.Span);
        var verbs = utterance.Hits.In(WordKind.TurnTo, Math.Max(clause.Start, topic.Start - VerbReach - 2), topic.Start);
        return verbs.Length > 0 && topic.Start - verbs[^1].End <= VerbReach ? new EvidenceSpan(verbs[^1].Start, topic.End) : topic.Span;
    }
}
