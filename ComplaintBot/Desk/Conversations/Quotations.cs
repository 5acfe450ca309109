using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Where an agent's line repeats the customer: what stands in marks of quotation and the customer wrote so.</summary>
internal static partial class Quotations
{
    public static IReadOnlyList<EvidenceSpan> In(string line, IReadOnlyList<HistoryLine> history) =>
        [.. Marked().Matches(line).Select(found => found.Groups[1]).Where(words => IsCustomers(words.Value, history)).Select(words => new EvidenceSpan(words.Index, words.Index + words.Length))];

    private static bool IsCustomers(string words, IReadOnlyList<HistoryLine> history) =>
        history.Any(line => line.Kind == HistoryKind.Customer && line.Text.Contains(words, StringComparison.Ordinal));

    [GeneratedRegex("[「“]([^「」“”]+)[」”]")]
    private static partial Regex Marked();
}
