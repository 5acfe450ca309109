using System.Text.Json;
using BotFramework.Json;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Goes on with the dialog where the conversation stands, or begins it.</summary>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        await RunAsync(await dialogs.CreateContextAsync(turnContext, cancellationToken), dialog.Id, cancellationToken);
    }

    internal static async Task<DialogTurnResult> RunAsync(
        DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var memory = HasMemory(dc.Context.TurnState) ? dc.State : null;
        await (memory?.LoadAllScopesAsync(cancellationToken) ?? Task.CompletedTask);
        DialogTurnResult result;
        try
        {
            result = await ContinueOrBeginAsync(dc, dialogId, cancellationToken);
        }
        catch (Exception e)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, e, true, true, cancellationToken))
            {
                throw;
            }

            result = new DialogTurnResult(dc.Stack.Count > 0 ? DialogTurnStatus.Waiting : DialogTurnStatus.Empty);
        }

        await (memory?.SaveAllChangesAsync(cancellationToken) ?? Task.CompletedTask);
        await TraceAsync(dc, cancellationToken);
        return result;
    }

    // Most turns have no state among their services, and their bots none of the memory that is read by paths.
    private static bool HasMemory(TurnContextStateCollection services) =>
        services.Get<ConversationState>() != null
        || services.Get<UserState>() != null
        || services.Get<DialogStateManagerConfiguration>() != null;

    private static async Task<DialogTurnResult> ContinueOrBeginAsync(
        DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var result = await dc.ContinueDialogAsync(cancellationToken);
        return result.Status == DialogTurnStatus.Empty
            ? await dc.BeginDialogAsync(dialogId, null, cancellationToken)
            : result;
    }

    // The state is what the customer told. Adapters drop the trace everywhere but on the Emulator's channel, so nowhere else
    // is it made: no log and no middleware gets to see it.
    private static async Task TraceAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        if (turn.Activity.ChannelId != Channels.Emulator && turn.Adapter is not TestAdapter { EnableTrace: true })
        {
            return;
        }

        var snapshot = JsonSerializer.SerializeToElement(new DialogState(dc.Stack), BotJson.Options);
        var trace = Activity.CreateTraceActivity(
            "BotState", "https://www.botframework.com/schemas/botState", snapshot, "Bot State");
        await turn.SendActivityAsync(trace, cancellationToken);
    }
}
