using System.Globalization;
using System.Text;
using ComplaintBot.Dialogs.Handoff.Summary;

namespace ComplaintBot.Tests.Handoff.Summary;

/// <summary>A summary as lines of text: <c>诉求  「…」[m4] · …</c>, where m4 is the fourth entry of the conversation's log.</summary>
internal static class SummaryPlainText
{
    public static string Of(CaseSummary summary) => string.Join('\n', summary.Lines.Select(line => $"{line.Title}  {Of(line.Parts)}"));

    public static string Of(IReadOnlyList<SummaryPart> parts)
    {
        var text = new StringBuilder();
        foreach (var (index, part) in parts.Index())
        {
            var next = parts.ElementAtOrDefault(index + 1);
            text.Append(index == 0 || part.Joins ? "" : " · ").Append(Of(part)).Append(next is { Joins: true } && next.Source.MessageId == part.Source.MessageId ? "" : Mark(part.Source));
        }
        return text.ToString();
    }

    private static string Of(SummaryPart part) =>
        part.Kind == SummaryPart.Quotation ? $"「{part.Text}{(part.Cut ? "……" : "")}」" : part.Text;

    private static string Mark(SummarySource source) => source.MessageId is { } id ? $"[{Mark(id)}]" : "";

    /// <summary>The sequence in the log, which is the end of an id.</summary>
    private static string Mark(string messageId) =>
        messageId.LastIndexOf('|') is >= 0 and var bar && long.TryParse(messageId.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? $"m{sequence}"
            : messageId;
}
