using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>替我妈投诉, 我爱人买的分红险: whoever it is about must allow the customer to speak for them (2020 No. 3, Art. 14).</summary>
internal static class SpokenFor
{
    private static readonly Folding Folding = new(PolicyFile.Embedded("traditional.json"));
    private static readonly OnBehalfWords Words = PolicyFile.Embedded("on-behalf.json").Read<OnBehalfWords>();
    private static readonly Regex Complains = Made($"{Any(Words.For)}{Any(Words.Own)}?{Any(Words.People)}{Between}{Any(Words.Complain)}|{Any(Words.People)}{Any(Words.Asks)}{Between}{Any(Words.Complain)}|{Any(Words.Whole)}");
    private static readonly Regex Holds = Made($"(?<before>{Any(Words.NotTheirs)}{Any(Words.Own)}?)?(?<held>{Any(Words.Own)}?{Any(Words.People)}(?:{Without(Words.Mine, Words.Apart)}{Any(Words.Held)}{Between}|{Any(Words.Of)}{Without(Words.Mine, Words.Near)}){Any(Words.Things)})");

    private static string Between => Without("", Words.Apart);

    /// <summary>What is only asked about needs nobody's leave; what a colleague has seen is not asked for again.</summary>
    public static void Take(CaseData data, Utterance utterance, Understanding understanding)
    {
        if (data.OnBehalfSaid is null && understanding.Kind != MessageKind.Inquiry && PlaceIn(utterance.Text) is { } place)
        {
            data.OnBehalfSaid = Statement.From(utterance, place);
            data.Authorisation = data.Authorisation == Authorisation.NotNeeded ? Authorisation.Needed : data.Authorisation;
        }
    }

    private static EvidenceSpan? PlaceIn(string text)
    {
        var folded = Folding.Fold(text);
        if (Complains.Match(folded) is { Success: true } said)
        {
            return Span(said);
        }
        return Holds.Matches(folded).FirstOrDefault(match => !match.Groups["before"].Success) is { } held ? Span(held.Groups["held"]) : null;
    }

    private static EvidenceSpan Span(Capture found) => new(found.Index, found.Index + found.Length);

    private static Regex Made(string pattern) => new(pattern, RegexOptions.NonBacktracking);

    private static string Without(string signs, int most) => $"[^{Regex.Escape(Words.Stops + signs)}]{{0,{most}}}?";

    private static string Any(IEnumerable<string> words) => $"(?:{string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape))})";

    private sealed record OnBehalfWords(
        IReadOnlyList<string> People,
        IReadOnlyList<string> For,
        IReadOnlyList<string> Complain,
        IReadOnlyList<string> Asks,
        IReadOnlyList<string> Whole,
        IReadOnlyList<string> Own,
        IReadOnlyList<string> Held,
        IReadOnlyList<string> Of,
        IReadOnlyList<string> Things,
        IReadOnlyList<string> NotTheirs,
        string Stops,
        string Mine,
        int Apart,
        int Near)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
