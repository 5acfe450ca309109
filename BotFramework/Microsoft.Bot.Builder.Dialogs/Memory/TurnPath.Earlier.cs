namespace Microsoft.Bot.Builder.Dialogs;

/// <content>The names of earlier versions; bots of then still use them.</content>
public partial class TurnPath
{
    public const string LASTRESULT = LastResult;
    public const string ACTIVITY = Activity;
    public const string RECOGNIZED = Recognized;
    public const string TOPINTENT = TopIntent;
    public const string TOPSCORE = TopScore;
    public const string TEXT = Text;
    public const string UNRECOGNIZEDTEXT = UnrecognizedText;
    public const string RECOGNIZEDENTITIES = RecognizedEntities;
    public const string INTERRUPTED = Interrupted;
    public const string DIALOGEVENT = DialogEvent;
    public const string REPEATEDIDS = RepeatedIds;
    public const string ACTIVITYPROCESSED = ActivityProcessed;
}
