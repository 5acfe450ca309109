using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a turn came to.</summary>
public class DialogManagerResult
{
    public DialogTurnResult TurnResult { get; set; }

    public IList<Activity> Activities { get; set; }
}
