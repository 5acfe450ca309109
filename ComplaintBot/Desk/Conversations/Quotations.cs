using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Desk.Conversations;

/// <summary>
/// Where an agent's line repeats the customer: what stands in marks of quotation and the customer wrote so. One word of theirs
/// is none: it would let the agent say of it what the guard stops.
/// </summary>
internal static partial class Quotations
{
    /// <summary>UTF-16 units: so long it is theirs wherever it stands; what is shorter must be a whole clause.</summary>
    private const int Telling = 6;

    public static IReadOnlyList<EvidenceSpan> In(string line, IReadOnlyList<HistoryLine> history) =>
        [.. Marked().Matches(line).Select(found => found.Groups[1]).Where(words => IsCustomers(words.Value, history)).Select(words => new EvidenceSpan(words.Index, words.Index + words.Length))];

    /// <summary>Whether anything in it stands in marks of quotation.</summary>
    public static bool AreIn(string line) => Marked().IsMatch(line);

    private static bool IsCustomers(string words, IReadOnlyList<HistoryLine> history) =>
        history.Any(line => line.Kind == HistoryKind.Customer && IsIn(line.Text, words));

    private static bool IsIn(string said, string words)
    {
        for (var at = said.IndexOf(words, StringComparison.Ordinal); at >= 0; at = said.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (words.Length >= Telling || (IsEdge(said, at - 1) && IsEdge(said, at + words.Length)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsEdge(string said, int at) => at < 0 || at >= said.Length || char.IsPunctuation(said[at]) || char.IsWhiteSpace(said[at]);

    [GeneratedRegex("[「“]([^「」“”]+)[」”]")]
    private static partial Regex Marked();
}
