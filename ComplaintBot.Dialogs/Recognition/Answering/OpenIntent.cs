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
        return IsStatus(context) ? Intent.Status
            : context.IsNothingBut(0, WordKind.Thanks) ? Intent.Thanks
            : context.IsNothingBut(0, WordKind.Agree) ? Intent.Agree
            : QuestionReader.IsPlain(context.Utterance, understood) ? Intent.Ask
            : Tells(understood) || hits.Any(WordKind.ComplaintWish) ? Intent.Tell
            : Intent.Other;
    }

    public static bool IsStatus(AnswerContext context) =>
        context.Hits.Any(WordKind.Status) && context.Weight <= LongestStatus && !context.Understood.HandsOver;

    public static bool Tells(Understanding understood) =>
        understood.HasSubstance
        || understood.Findings.Count > 0
        || understood.Clauses.Any(clause => clause.Role is ClauseRole.Feeling or ClauseRole.Insult or ClauseRole.Contact);
}
