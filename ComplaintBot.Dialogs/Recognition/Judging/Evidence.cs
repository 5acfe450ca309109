using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>
/// The stretch that shows a topic in a clause: its first word, with the verb of turning there right before it, to its last;
/// the whole clause where no lexicon has its words.
/// </summary>
internal static class Evidence
{
    private const int VerbReach = 3, Near = 3;

    // What the model found by itself, without a word of a lexicon.
    private static readonly string[] Learned =
        ["selfharm.learned", "violence.learned", "serious.learned", "media.learned", "regulator.learned", "lawyer.learned", "association.learned"];

    public static (EvidenceSpan Span, string Rule) Of(Utterance utterance, Topic topic, int clause)
    {
        WordHit? first = null;
        var end = 0;
        foreach (var hit in utterance.Hits.In(WordKind.Topic, utterance.Clauses[clause]))
        {
            if (hit.Entry.Topic == topic && (first is null || hit.Start - end <= Near))
            {
                first ??= hit;
                end = Math.Max(end, hit.End);
            }
        }
        return first is { } word
            ? (new EvidenceSpan(Start(utterance, word), end), word.Entry.Id)
            : (utterance.Clauses[clause], Learned[(int)topic]);
    }

    private static int Start(Utterance utterance, WordHit word)
    {
        var clause = utterance.ClauseOf(word.Span);
        var verbs = utterance.Hits.In(WordKind.TurnTo, Math.Max(clause.Start, word.Start - VerbReach - 2), word.Start);
        return verbs.Length > 0 && word.Start - verbs[^1].End <= VerbReach ? verbs[^1].Start : word.Start;
    }
}
