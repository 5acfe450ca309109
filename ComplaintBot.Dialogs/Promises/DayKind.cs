namespace ComplaintBot.Dialogs.Promises;

public enum DayKind
{
    Workday,
    Weekend,
    Holiday,

    /// <summary>A day of a weekend that is worked in exchange for a day of a holiday.</summary>
    MakeUp,
}
