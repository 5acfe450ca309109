using ComplaintBot.Dialogs.Cases;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>The dialogs of the bot; made once, used by every turn.</summary>
public sealed class ComplaintDialogs
{
    private readonly FirstContactDialog _firstContact = new();
    private readonly AfterDialog _after = new();

    public ComplaintDialogs() => Version = new DialogSet().Add(_firstContact).Add(_after).GetVersion();

    /// <summary>Changes with the shape of the dialogs: what was stored under another version does not fit.</summary>
    public string Version { get; }

    public DialogSet Set(IStatePropertyAccessor<DialogState> state) => new DialogSet(state).Add(_firstContact).Add(_after);

    public static string For(ComplaintCase @case) => @case.IsRegistered ? nameof(AfterDialog) : nameof(FirstContactDialog);
}
