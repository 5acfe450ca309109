using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>Which field an open question is about, and the question that is open when a field is asked for.</summary>
internal static class RecordFields
{
    public static Asked Asked(this RecordField field) => field switch
    {
        RecordField.Demand => Recognition.Asked.Demand,
        RecordField.Name => Recognition.Asked.Name,
        RecordField.Contact => Recognition.Asked.Contact,
        _ => Recognition.Asked.Nothing,
    };

    public static RecordField Field(this Asked asked) => asked switch
    {
        Recognition.Asked.Demand => RecordField.Demand,
        Recognition.Asked.Name => RecordField.Name,
        Recognition.Asked.Contact => RecordField.Contact,
        _ => RecordField.Facts,
    };
}
