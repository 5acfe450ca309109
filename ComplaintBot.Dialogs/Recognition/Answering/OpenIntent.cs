using ComplaintBot.Dialogs.Recognition.Telling;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>The intent when nothing was asked.</summary>
internal static class OpenIntent
{
    private const int LongestStatus = 30;

    public static Intent Of(AnswerContext context)
    {
        var (hits, understood) = (context.Hits, context.Understood);
        return hits.Any(WordKind.Status) && context.Weight <= LongestStatus && !understood.HandsOver ? Intent.Status
            : context.IsNothingBut(0, WordKind.Thanks) ? Intent.Thanks
            : QuestionReader.IsPlain(context.Utterance, understood) ? Intent.Ask
            : Tells(understood) || hits.Any(WordKind.ComplaintWish) ? Intent.Tell
            : Intent.Other;
    }

    public static bool Tells(Understanding understood) =>
        understood.HasSubstance
        || understood.Findings.Count > 0
        || understood.Clauses.Any(clause => clause.Role is ClauseRole.Feeling or ClauseRole.Contact);
}
