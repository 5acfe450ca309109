using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>What an intent is judged from.</summary>
internal sealed record AnswerContext(Utterance Utterance, Asked Asked, Understanding Understood, EntityIndex Entities)
{
    public WordHits Hits => Utterance.Hits;

    public EvidenceSpan Whole => new(0, Utterance.Folded.Length);

    /// <summary>Letters, digits and characters of the message.</summary>
    public int Weight => Utterance.Weight(Whole);

    public bool Has(EntityType type) => Entities.All.Any(entity => entity.Type == type);

    public bool IsPlainQuestion => QuestionIn(Whole) && !Hits.Any(WordKind.Rhetoric);

    /// <summary>Whether nothing but words of these kinds, greetings and thanks is said.</summary>
    public bool IsNothingBut(int remainder, params ReadOnlySpan<WordKind> kinds) =>
        Hits.HasAny(Whole, kinds) && Utterance.Uncovered(Whole, [], [.. kinds, WordKind.Noise, WordKind.NameParticle]) <= remainder;

    private bool QuestionIn(EvidenceSpan span) => Hits.Has(WordKind.QuestionMark, span) || Utterance.Folded.Contains('?');
}
