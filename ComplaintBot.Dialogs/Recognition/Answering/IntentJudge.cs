namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>What the customer is about, in the light of what was asked.</summary>
internal static class IntentJudge
{
    public static Intent Judge(AnswerContext context, IReadOnlyList<Change> changes) => context.Asked switch
    {
        Asked.Promise when OpenIntent.IsStatus(context) => Intent.Status,
        Asked.Confirm or Asked.Promise => AtReadBack(context, changes),
        Asked.Name or Asked.Contact or Asked.Demand => Interruption.Of(context) ?? RecordAnswer.Of(context),
        _ => Interruption.Of(context) ?? OpenIntent.Of(context),
    };

    // To stop or to withdraw is no answer to a read-back: it is talked about first.
    private static Intent AtReadBack(AnswerContext context, IReadOnlyList<Change> changes) => Interruption.Of(context) switch
    {
        Intent.Human => Intent.Human,
        Intent.Help => Intent.Help,
        Intent.StartOver => Intent.StartOver,
        Intent.Cancel or Intent.Withdraw when changes.Count == 0 => Intent.Other,
        _ => ReadBackAnswer.Of(context, changes),
    };
}
