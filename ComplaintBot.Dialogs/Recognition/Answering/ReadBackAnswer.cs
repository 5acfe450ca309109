using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>The answer to the read-back ("right?") and to a promise ("does that suit?").</summary>
internal static class ReadBackAnswer
{
    private const int Remainder = 2, ShortLeave = 3;

    /// <param name="context">The answer.</param>
    /// <param name="changes">What it corrects.</param>
    /// <param name="weighed">What the model takes an answer to the read-back for: it decides where no rule is sure.</param>
    public static Intent Of(AnswerContext context, IReadOnlyList<Change> changes, Judgement weighed)
    {
        var yes = SaysYes(context);
        return changes.Any(change => change.NewValue is not null) ? Intent.Change
            : context.IsNothingBut(0, WordKind.Agree) ? Intent.Agree
            : context.Asked == Asked.Confirm && weighed.IsSure ? weighed.Intent
            : IsAdding(context) ? Intent.Add
            : changes.Count > 0 || SaysNo(context) ? Intent.Change
            : yes && Objects(context) ? Intent.Add
            : yes ? Intent.Agree
            : IsLeaving(context) ? Intent.Leave
            : context.IsPlainQuestion || context.Understood.HandsOver ? Intent.Other
            : context.Asked == Asked.Confirm ? weighed.Intent
            : context.Understood.HasSubstance ? Intent.Add
            : Intent.Other;
    }

    // The first clause is a yes and nothing else, or the whole message is: 没有要改的, 是这样的谢谢.
    private static bool SaysYes(AnswerContext context) =>
        context.IsNothingBut(0, WordKind.Agree)
        || context.Utterance.Clauses.Take(3).Any(clause => IsNothingBut(context, clause, WordKind.Agree));

    private static bool SaysNo(AnswerContext context) =>
        context.Utterance.Clauses.Take(2).Any(clause => IsNothingBut(context, clause, WordKind.Disagree));

    private static bool IsNothingBut(AnswerContext context, EvidenceSpan clause, WordKind kind) =>
        context.Hits.Has(kind, clause)
        && !context.Utterance.EndsAsQuestion(clause)
        && context.Utterance.Uncovered(clause, [], kind, WordKind.NameParticle, WordKind.Thanks) <= (context.Utterance.Weight(clause) > 4 ? Remainder : 0);

    private static bool IsAdding(AnswerContext context)
    {
        var agreed = context.IsNothingBut(0, WordKind.Agree);
        return !agreed && context.Hits.Any(WordKind.AddCue);
    }

    // 好，但是…: what follows belongs into the record, unless it is only anger; where it corrects, that was seen before.
    private static bool Objects(AnswerContext context) =>
        context.Hits.Any(WordKind.Objection)
        && !context.Understood.HandsOver
        && context.Understood.Clauses.Skip(1).Any(clause => clause.Role is ClauseRole.Fact or ClauseRole.Demand);

    private static bool IsLeaving(AnswerContext context) =>
        context.Utterance.Clauses.Any(clause => context.Hits.Has(WordKind.Leave, clause)
            && context.Utterance.Uncovered(clause, [], WordKind.Leave, WordKind.Noise, WordKind.ContactFiller, WordKind.NameParticle) <= ShortLeave);
}
