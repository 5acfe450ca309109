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
        : context.Utterance.Clauses.Any(clause => CancelCall.IsIn(context.Utterance, clause)) && !context.Understood.HandsOver ? Intent.Cancel
        : IsSaid(context, WordKind.Help) ? Intent.Help
        : null;

    private static bool IsSaid(AnswerContext context, WordKind kind) =>
        !context.Understood.HandsOver && context.Utterance.Clauses.Any(clause => OwnClause.Remainder(context.Utterance, clause, kind) <= Remainder);
}
