using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>The one cast of this room.</summary>
internal static class TurnContextExtensions
{
    public static ComplaintTurn Turn(this DialogContext dialog) => dialog.Context.Turn();

    public static ComplaintTurn Turn(this ITurnContext context) => context.TurnState.Get<ComplaintTurn>();
}
