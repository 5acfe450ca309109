using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Recognition;

/// <summary>Whole messages that are no part of a telling: greetings, and the word that it is over.</summary>
public sealed class SmallTalk
{
    private readonly HashSet<string> _done;
    private readonly HashSet<string> _greetings;

    /// <summary>With the words that are built in.</summary>
    /// <exception cref="PolicyException">They cannot be used.</exception>
    public SmallTalk()
    {
        var words = PolicyFile.Embedded("small-talk.json").Read<Words>();
        _done = new(words.Done, StringComparer.OrdinalIgnoreCase);
        _greetings = new(words.Greetings, StringComparer.OrdinalIgnoreCase);
    }

    public bool EndsTelling(string? text) => _done.Contains(Bare(text));

    public bool IsGreeting(string? text) => _greetings.Contains(Bare(text));

    private static string Bare(string? text) => new([.. (text ?? "").Where(char.IsLetterOrDigit)]);

    private sealed record Words(IReadOnlyList<string> Done, IReadOnlyList<string> Greetings)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
