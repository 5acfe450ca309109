using ComplaintBot.Dialogs.Cases;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>上报: the case stands in the house, with product and cause, for whoever reads what complaints say. Nothing is said.</summary>
internal static class ReportStep
{
    public static Task<DialogTurnResult> RunAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Turn().Case.Note(CaseEventKind.Reported);
        return step.EndDialogAsync(null, cancellationToken);
    }
}
