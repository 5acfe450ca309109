using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>The strongest feeling that is said; null where none shows.</summary>
internal static class EmotionReader
{
    private const int IntensifierReach = 3, NegationReach = 2, Strongest = 3;

    public static Emotion? Read(Utterance utterance) =>
        utterance.Hits.Of(WordKind.Feeling)
            .Where(hit => !IsNegated(utterance, hit))
            .Select(hit => ToEmotion(utterance, hit))
            .OrderByDescending(emotion => emotion.Name != Feeling.Calm)
            .ThenByDescending(emotion => emotion.Intensity)
            .ThenByDescending(emotion => emotion.Name)
            .FirstOrDefault();

    private static Emotion ToEmotion(Utterance utterance, WordHit hit)
    {
        var feeling = FeelingOf(hit);
        var clause = utterance.ClauseOf(hit.Span);
        var before = utterance.Hits.In(WordKind.Intensifier, Math.Max(clause.Start, hit.Start - IntensifierReach), hit.Start);
        var after = utterance.Hits.In(WordKind.Intensifier, hit.End, Math.Min(clause.End, hit.End + IntensifierReach));
        var said = hit.Entry.Strength + (before.Length > 0 ? before[^1].Entry.Strength : after.Length > 0 ? after[0].Entry.Strength : 0);
        var intensity = feeling == Feeling.Calm ? 1 : Math.Clamp(Limit(hit, said) + Cries(utterance, clause), 1, Strongest);
        return new Emotion(feeling, intensity, before.Length > 0 ? new EvidenceSpan(before[^1].Start, hit.End) : hit.Span);
    }

    private static Feeling FeelingOf(WordHit hit) => Enum.Parse<Feeling>(hit.Entry.Value, ignoreCase: true);

    // 很 and 太 add one at most: 很担心 and 太失望了 are not yet the strongest there is.
    private static int Limit(WordHit hit, int said) => Math.Min(said, hit.Entry.Strength + 1);

    // Two exclamation marks or more.
    private static int Cries(Utterance utterance, EvidenceSpan clause)
    {
        var end = clause.End;
        return end + 1 < utterance.Folded.Length && utterance.Folded[end] == '!' && utterance.Folded[end + 1] == '!' ? 1 : 0;
    }

    private static bool IsNegated(Utterance utterance, WordHit hit)
    {
        if (FeelingOf(hit) == Feeling.Calm)
        {
            return false;
        }
        var clause = utterance.ClauseOf(hit.Span);
        var negations = utterance.Hits.In(WordKind.Negation, Math.Max(clause.Start, hit.Start - NegationReach - 3), hit.Start);
        return negations.Length > 0 && hit.Start - negations[^1].End <= NegationReach && !utterance.EndsAsQuestion(clause);
    }
}
