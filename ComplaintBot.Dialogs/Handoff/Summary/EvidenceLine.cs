using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>Files that the customer sent, by the names that they have there.</summary>
internal static class EvidenceLine
{
    private const int Most = 4;

    public static SummaryLine? Of(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Evidence);
        foreach (var item in draft.Case.Evidence.Take(Most))
        {
            var source = SummarySource.In(item.ActivityId);
            line.Say(TextFor(item), source, ("file", SummaryValues.Named("file", item.Name, source)));
        }
        if (draft.Case.Evidence.Count > Most)
        {
            line.Say("Evidence.More", draft.Record, ("count", SummaryValues.Count(draft.Case.Evidence.Count - Most, draft.Record)));
        }
        return line.Build();
    }

    private static string TextFor(EvidenceItem item) =>
        item.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? "Evidence.Picture"
        : item.ContentType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) ? "Evidence.Sound"
        : "Evidence.File";
}
