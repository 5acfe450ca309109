using System.Globalization;
using ComplaintBot.Dialogs.Cases;
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
        [.. services.Summaries.Of(file.Case, file.Handoff, time.GetUtcNow(), CultureInfo.CurrentUICulture.Name).Lines.Select(line => Of(line, mask, file.Case))];

    /// <summary>投诉情况记录表, field by field.</summary>
    /// <param name="file">The conversation, whose case it is.</param>
    /// <param name="mask">Hides personal numbers.</param>
    /// <param name="whole">Whether whom to call is shown whole.</param>
    public IReadOnlyList<PaneLine> SheetOf(ConversationFile file, TextMask mask, bool whole) =>
        [.. services.Summaries.SheetOf(file.Case, file.Handoff, time.GetUtcNow(), CultureInfo.CurrentUICulture.Name).Fields.Select(field =>
            new PaneLine(field.Title, [.. field.Parts.Select(part => whole && field.Name == "contact" && part.Name == "phone" ? Of(part, mask, null) with { Text = file.Case.Phone! } : Of(part, mask, null))]))];

    private static PaneLine Of(SummaryLine line, TextMask mask, CaseData data) =>
        new(line.Title, [.. line.Parts.Select(part => Of(part, mask, EventSource.Of(line.Kind, part, data)))]) { IsUrgent = line.Kind == SummaryLineKind.Urgency };

    private static PanePart Of(SummaryPart part, TextMask mask, HistoryAnchor? happened) => new(
        part.Cut ? Masked(part, mask) + Ellipsis : Masked(part, mask),
        part.Source.MessageId is { } message ? HistoryAnchor.OfMessage(message) : happened,
        part.Kind == SummaryPart.Quotation) { Joins = part.Joins };

    /// <summary>A digest may look as if a phone stood in it.</summary>
    private static string Masked(SummaryPart part, TextMask mask) => part.Name == "digest" ? part.Text : mask.Of(part.Text);
}
