namespace Microsoft.Bot.Builder.Dialogs;

public class DialogEvent
{
    /// <summary>True: what the dialog does not handle goes to its parent.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}

public class DialogEvents
{
    public const string BeginDialog = "beginDialog";
    public const string RepromptDialog = "repromptDialog";
    public const string CancelDialog = "cancelDialog";
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs of a container are not the ones that its stored stack was made with.</summary>
    public const string VersionChanged = "versionChanged";
    public const string Error = "error";
    public const string Custom = "custom";
}
