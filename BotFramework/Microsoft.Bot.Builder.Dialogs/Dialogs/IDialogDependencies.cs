namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that needs others beside it in the set that it is added to.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
