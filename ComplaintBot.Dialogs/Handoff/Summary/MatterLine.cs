using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>What happened, and what is wanted: clauses of the customer's, nothing rewritten.</summary>
internal static class MatterLine
{
    /// <summary>UTF-16 units.</summary>
    private const int LongestQuote = 80, LongestInAll = 160;

    private const int MostInquiries = 2;

    public static SummaryLine? Matter(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Matter);
        Quote(line, draft, draft.Case.Facts);
        if (!line.IsEmpty)
        {
            line.Say("Matter.Unverified", draft.Record);
        }
        foreach (var inquiry in draft.Case.Inquiries.DistinctBy(inquiry => inquiry.Text).TakeLast(MostInquiries))
        {
            var quote = SummaryPart.Quote(inquiry, LongestQuote);
            line.Say("Matter.Asks", quote.Source, ("quote", quote));
        }
        return line.Build();
    }

    public static SummaryLine? Demand(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Demand);
        Quote(line, draft, draft.Case.Demands);
        return line.IsEmpty ? null : line.Say("Demand.Unverified", draft.Record).Build();
    }

    private static void Quote(SummaryLineBuilder line, SummaryDraft draft, List<Statement> statements)
    {
        var (quoted, length) = (0, 0);
        foreach (var quote in statements.Select(statement => SummaryPart.Quote(statement, LongestQuote)).TakeWhile(quote => (length += quote.Text.Length) <= LongestInAll))
        {
            line.Quote(quote);
            quoted++;
        }
        if (quoted < statements.Count)
        {
            line.Say("Matter.More", draft.Record, ("count", SummaryValues.Count(statements.Count - quoted, draft.Record)));
        }
    }
}
