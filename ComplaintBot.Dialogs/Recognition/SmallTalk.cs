using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition;

/// <summary>Whole messages that are no part of a telling: greetings, and the word that it is over.</summary>
public sealed class SmallTalk
{
    private readonly HashSet<string> _done;
    private readonly HashSet<string> _greetings;
    private readonly WordCover _besidePerson;

    /// <summary>With the words that are built in.</summary>
    /// <exception cref="PolicyException">They cannot be used.</exception>
    public SmallTalk()
    {
        var words = PolicyFile.Embedded("small-talk.json").Read<Words>();
        _done = new(words.Done, StringComparer.OrdinalIgnoreCase);
        _greetings = new(words.Greetings, StringComparer.OrdinalIgnoreCase);
        _besidePerson = new(new Folding(PolicyFile.Embedded("traditional.json")), words.BesidePerson);
    }

    public bool EndsTelling(string? text) => _done.Contains(Bare(text));

    public bool IsGreeting(string? text) => _greetings.Contains(Bare(text));

    /// <summary>What is said to whoever is there, and tells nothing: its clauses count as noise. One that touches a sensitive topic never does.</summary>
    public Understanding BesidePerson(Understanding told) => told with
    {
        Clauses = [.. told.Clauses.Select(clause => IsSmallTalk(told, clause) ? clause with { Role = ClauseRole.Noise } : clause)],
    };

    private bool IsSmallTalk(Understanding told, Clause clause) => clause.Role == ClauseRole.Fact
        && !told.Findings.Any(finding => finding.Span.Overlaps(clause.Span))
        && _besidePerson.Covers(clause.Text);

    private static string Bare(string? text) => new([.. (text ?? "").Where(char.IsLetterOrDigit)]);

    private sealed record Words(IReadOnlyList<string> Done, IReadOnlyList<string> Greetings, IReadOnlyList<string> BesidePerson)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
