namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>Whether the customer has said that the record is right.</summary>
internal static class ConfirmationLine
{
    public static SummaryLine? Of(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Confirmation);
        if (draft.Case.Versions is [.., var version])
        {
            var source = SummarySource.Recorded(version.At);
            line.Say("Confirmation.Version", source, ("number", SummaryValues.Count(version.Number, source)), ("moment", draft.Values.Moment(version.At, source)));
            if (version.Statements is { } statements && statements != draft.Case.CountStatements())
            {
                line.Say("Confirmation.Changed", draft.Record);
            }
        }
        else if (draft.Case.Facts.Count + draft.Case.Demands.Count > 0)
        {
            line.Say("Confirmation.None", draft.Record);
        }
        return line.Build();
    }
}
