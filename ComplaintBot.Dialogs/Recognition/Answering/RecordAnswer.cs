using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>The answer to a question for the record: name, contact or demand.</summary>
internal static class RecordAnswer
{
    // A telling of so many characters that gives no answer goes on with the story.
    private const int Telling = 10, ShortDemand = 14, ShortSame = 6, LatinName = 24;

    /// <param name="context">The answer.</param>
    /// <param name="weighed">What the model takes it for: it decides where no rule does.</param>
    public static Intent Of(AnswerContext context, Judgement weighed) =>
        IsGiven(context) ? Intent.Answer
        : IsWhy(context) ? Intent.Question
        : weighed.IsSure && weighed.Intent is Intent.Refuse or Intent.Question && !Wants(context) ? weighed.Intent
        : IsRefused(context) ? Intent.Refuse
        : context.Asked == Asked.Demand && IsShortWish(context) ? Intent.Answer
        : Wants(context) ? Intent.Tell
        : context.IsPlainQuestion ? Intent.Question
        : context.Understood.HandsOver || (OpenIntent.Tells(context.Understood) && (context.Weight >= Telling || Wants(context))) ? Intent.Tell
        : weighed.Intent is Intent.Refuse or Intent.Question ? weighed.Intent
        : Intent.Other;

    private static bool IsGiven(AnswerContext context) => context.Asked switch
    {
        Asked.Name => context.Has(EntityType.Person) || IsLatinName(context),
        Asked.Contact => context.Has(EntityType.Phone) || context.Utterance.Folded.Contains('@') || IsSame(context),
        _ => Wants(context),
    };

    private static bool Wants(AnswerContext context) => context.Understood.Clauses.Any(clause => clause.Role == ClauseRole.Demand);

    private static bool IsSame(AnswerContext context) =>
        !context.Hits.Any(WordKind.WhyAsked) && context.IsNothingBut(ShortSame, WordKind.SameContact, WordKind.ContactFiller) && context.Hits.Any(WordKind.SameContact);

    private static bool IsLatinName(AnswerContext context)
    {
        var text = context.Utterance.Reading.Text.Trim();
        return text.Length is >= 2 and <= LatinName
            && char.IsAsciiLetterUpper(text[0])
            && text.All(sign => char.IsAsciiLetter(sign) || sign is ' ' or '.' or '-' or '\'')
            && !context.Hits.HasAny(context.Whole, WordKind.Agree, WordKind.Disagree, WordKind.Refuse, WordKind.Help);
    }

    public static bool IsWhy(AnswerContext context) =>
        context.Hits.Any(WordKind.WhyAsked) && context.Weight <= 25 && !context.Hits.Any(WordKind.Refuse);

    private static bool IsRefused(AnswerContext context) =>
        context.Utterance.Clauses.Any(clause => context.Hits.Has(WordKind.Refuse, clause)
            && context.Utterance.Uncovered(clause, [], WordKind.Refuse, WordKind.Noise, WordKind.ContactFiller, WordKind.NameParticle, WordKind.FieldCue) <= 4);

    // 道歉, 把事办了: asked for a wish, a short phrase is one; 去年报的案到现在没赔 tells.
    private static bool IsShortWish(AnswerContext context) =>
        context.Weight is >= 2 and <= ShortDemand
        && context.Hits.HasAny(context.Whole, WordKind.DemandObject, WordKind.DemandWhole)
        && !(context.Hits.Any(WordKind.Grievance) && context.Has(EntityType.Date))
        && !context.IsPlainQuestion;
}
