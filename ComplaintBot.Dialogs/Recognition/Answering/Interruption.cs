using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>What is understood whatever was asked: a person, to stop, to start over, help, withdrawal.</summary>
internal static class Interruption
{
    private const int Remainder = 3;

    public static Intent? Of(AnswerContext context) =>
        HumanCall.IsIn(context) ? Intent.Human
        : IsSaid(context, WordKind.Withdraw) ? Intent.Withdraw
        : IsSaid(context, WordKind.StartOver) ? Intent.StartOver
        : IsSaid(context, WordKind.Cancel) ? Intent.Cancel
        : IsSaid(context, WordKind.Help) ? Intent.Help
        : null;

    // 取消 as a clause of its own; in 要求取消自动扣费 it is part of a demand.
    private static bool IsSaid(AnswerContext context, WordKind kind)
    {
        foreach (var hit in context.Hits.Of(kind))
        {
            var clause = context.Utterance.ClauseOf(hit.Span);
            var denied = context.Hits.In(WordKind.Negation, Math.Max(clause.Start, hit.Start - 2), hit.Start).Length > 0;
            if (!denied && context.Utterance.Uncovered(clause, [], kind, WordKind.Noise, WordKind.ContactFiller, WordKind.ComplaintWish, WordKind.NameParticle, WordKind.DemandLead) <= Remainder
                && !context.Understood.HandsOver)
            {
                return true;
            }
        }
        return false;
    }
}
