using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>Whether the customer wants to know something, or only dresses a reproach as a question.</summary>
internal static class QuestionReader
{
    private const int Short = 45;

    public static bool IsQuestion(Utterance utterance, EvidenceSpan clause) =>
        utterance.EndsAsQuestion(clause) || utterance.Hits.Has(WordKind.QuestionMark, clause);

    public static bool IsPlain(Utterance utterance, Understanding understood)
    {
        var last = utterance.Clauses.Count == 0 ? default : utterance.Clauses[^1];
        var upset = understood.Emotion is { Name: not Feeling.Calm and not Feeling.Worried };
        return utterance.Clauses.Count > 0
            && utterance.Clauses.Any(clause => IsQuestion(utterance, clause))
            && (IsQuestion(utterance, last) || utterance.Folded.Length <= Short)
            && !utterance.Hits.Any(WordKind.Rhetoric)
            && !upset
            && !understood.HandsOver
            && !IsReproach(utterance);
    }

    // 扣了我三次，怎么办？: where something went wrong before the question, it is told.
    private static bool IsReproach(Utterance utterance) =>
        utterance.Clauses.Any(clause => utterance.Hits.Has(WordKind.Grievance, clause) && !IsQuestion(utterance, clause));
}
