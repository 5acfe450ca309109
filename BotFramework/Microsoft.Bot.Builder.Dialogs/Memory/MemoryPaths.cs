namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of the scopes.</summary>
public class ScopePath
{
    public const string User = "user";
    public const string Conversation = "conversation";
    public const string Dialog = "dialog";
    public const string DialogClass = "dialogclass";
    public const string DialogContext = "dialogContext";
    public const string This = "this";
    public const string Class = "class";
    public const string Settings = "settings";
    public const string Turn = "turn";
}

public class DialogPath
{
    public const string EventCounter = "dialog.eventCounter";
    public const string ExpectedProperties = "dialog.expectedProperties";
    public const string DefaultOperation = "dialog.defaultOperation";
    public const string LastEvent = "dialog.lastEvent";
    public const string RequiredProperties = "dialog.requiredProperties";
    public const string Retries = "dialog.retries";
    public const string LastIntent = "dialog.lastIntent";
    public const string LastTriggerEvent = "dialog.lastTriggerEvent";

    /// <summary>The path without its scope.</summary>
    public static string GetPropertyName(string property) => TurnPath.WithoutScope(property, ScopePath.Dialog);
}

// The names of earlier versions differ by case alone.
#pragma warning disable CA1708
public partial class TurnPath
#pragma warning restore CA1708
{
    public const string LastResult = "turn.lastresult";
    public const string Activity = "turn.activity";
    public const string Recognized = "turn.recognized";
    public const string TopIntent = "turn.recognized.intent";
    public const string TopScore = "turn.recognized.score";
    public const string Text = "turn.recognized.text";
    public const string UnrecognizedText = "turn.unrecognizedText";
    public const string RecognizedEntities = "turn.recognizedEntities";
    public const string Interrupted = "turn.interrupted";
    public const string DialogEvent = "turn.dialogEvent";
    public const string RepeatedIds = "turn.repeatedIds";
    public const string ActivityProcessed = "turn.activityProcessed";

    /// <summary>The path without its scope.</summary>
    public static string GetPropertyName(string property) => WithoutScope(property, ScopePath.Turn);

    internal static string WithoutScope(string property, string scope)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.StartsWith(scope + ".", StringComparison.Ordinal) ? property[(scope.Length + 1)..] : property;
    }
}
