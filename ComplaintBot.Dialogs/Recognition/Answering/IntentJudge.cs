using ComplaintBot.Dialogs.Recognition.Judging;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>What the customer is about, in the light of what was asked.</summary>
internal static class IntentJudge
{
    /// <param name="context">The message.</param>
    /// <param name="changes">What it corrects.</param>
    /// <param name="weighed">What the model takes it for, in the light of the same question.</param>
    public static Intent Judge(AnswerContext context, IReadOnlyList<Change> changes, Judgement weighed) => context.Asked switch
    {
        Asked.Promise when OpenIntent.IsStatus(context) => Intent.Status,
        Asked.Confirm or Asked.Promise => AtReadBack(context, changes, weighed),
        Asked.Name or Asked.Contact or Asked.Demand => Interruption.Of(context) ?? (IsInsult(context) ? Intent.Other : RecordAnswer.Of(context, weighed)),
        _ => Interruption.Of(context) ?? OpenIntent.Of(context),
    };

    // To stop or to withdraw is no answer to a read-back: it is talked about first.
    private static Intent AtReadBack(AnswerContext context, IReadOnlyList<Change> changes, Judgement weighed) => Interruption.Of(context) switch
    {
        Intent.Human => Intent.Human,
        Intent.Help => Intent.Help,
        Intent.StartOver => Intent.StartOver,
        Intent.Cancel or Intent.Withdraw when changes.Count == 0 => Intent.Other,
        _ when IsInsult(context) => Intent.Other,
        _ => ReadBackAnswer.Of(context, changes, weighed),
    };

    // Whoever only scolds has answered nothing.
    private static bool IsInsult(AnswerContext context) =>
        context.Understood.Clauses.Count > 0 && context.Understood.Clauses.All(clause => clause.Role == ClauseRole.Insult);
}
