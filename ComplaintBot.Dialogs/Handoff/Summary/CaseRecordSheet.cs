namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>投诉情况记录表: what a record must hold, whole, for a form to print. What isn't known is an empty field.</summary>
/// <param name="Language">Of our own texts.</param>
/// <param name="Fields">In the order of the form.</param>
public sealed record CaseRecordSheet(string Language, IReadOnlyList<RecordSheetField> Fields);

/// <param name="Name">What stands in it.</param>
/// <param name="Title">As the form calls it.</param>
/// <param name="Parts">Empty where nothing is known.</param>
public sealed record RecordSheetField(string Name, string Title, IReadOnlyList<SummaryPart> Parts);
