using System.Globalization;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Summary;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Stores;

namespace ComplaintBot.Desk.Conversations;

/// <summary>The case summary in the reader's language, masked, each statement with the message that it comes from.</summary>
internal sealed class PaneSummary(ComplaintServices services, TimeProvider time)
{
    private const string Ellipsis = "……";

    public IReadOnlyList<PaneLine> Of(ConversationFile file, TextMask mask) =>
        [.. services.Summaries.Of(file.Case, file.Handoff, time.GetUtcNow(), CultureInfo.CurrentUICulture.Name).Lines.Select(line => Of(line, mask))];

    private static PaneLine Of(SummaryLine line, TextMask mask) =>
        new(line.Title, [.. line.Parts.Select(part => Of(part, mask))]) { IsUrgent = line.Kind == SummaryLineKind.Urgency };

    private static PanePart Of(SummaryPart part, TextMask mask) =>
        new(part.Cut ? mask.Of(part.Text) + Ellipsis : mask.Of(part.Text), part.Source.MessageId, part.Kind == SummaryPart.Quotation) { Joins = part.Joins };
}
