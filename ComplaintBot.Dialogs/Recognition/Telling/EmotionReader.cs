using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>The strongest feeling that is said; null where none shows.</summary>
internal static class EmotionReader
{
    private const int IntensifierReach = 3, NegationReach = 2, Strongest = 3;

    // A feeling that no word says needs so many characters to show.
    private const int Telling = 12;

    /// <param name="utterance">The message.</param>
    /// <param name="weighed">What the model takes the feeling for; where words say it they give its strength and place, and in a short message its name.</param>
    public static Emotion? Read(Utterance utterance, Feeling? weighed)
    {
        Emotion? said = null;
        foreach (var hit in utterance.Hits.Of(WordKind.Feeling))
        {
            if (!IsNegated(utterance, hit))
            {
                var emotion = ToEmotion(utterance, hit);
                said = said is null || Rank(emotion, weighed) > Rank(said, weighed) ? emotion : said;
            }
        }
        var isShort = utterance.Weight(new(0, utterance.Folded.Length)) < Telling;
        return (said, weighed) switch
        {
            (null, null) => null,
            (null, { } feeling) => isShort ? null : new Emotion(feeling, 1, Loudest(utterance)),
            ({ } words, null) => words.Name == Feeling.Calm ? null : words,
            ({ } words, { } feeling) => isShort || words.Name == feeling ? words : words with { Name = feeling, Intensity = Math.Min(words.Intensity, Strongest - 1) },
        };
    }

    // Words of that feeling before others, then the stronger ones.
    private static int Rank(Emotion emotion, Feeling? feeling) => (emotion.Name == feeling ? 10 : emotion.Name == Feeling.Calm ? -10 : 0) + emotion.Intensity;

    // The clause that cries, else the last.
    private static EvidenceSpan Loudest(Utterance utterance)
    {
        foreach (var clause in utterance.Clauses)
        {
            if (clause.End < utterance.Folded.Length && utterance.Folded[clause.End] == '!')
            {
                return clause;
            }
        }
        return utterance.Clauses.Count > 0 ? utterance.Clauses[^1] : default;
    }

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
