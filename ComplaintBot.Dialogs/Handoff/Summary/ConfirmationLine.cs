using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies;

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
            if (HasChanged(draft.Case, version))
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

    /// <summary>More was told since, or the phone is another; where it was not kept what was read, nothing is said of it.</summary>
    private static bool HasChanged(CaseData data, ConfirmedVersion version) =>
        (version.Statements is { } statements && statements != data.CountStatements())
        || (version.Text is { } read && data.Phone is { } phone && !read.Contains(MaskedPhone.Of(phone), StringComparison.Ordinal));
}
