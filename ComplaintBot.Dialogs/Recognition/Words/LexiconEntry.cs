using System.Text.Json.Serialization;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>Words of one meaning.</summary>
/// <param name="Id">Unique; findings name it as their rule.</param>
/// <param name="Kind">What the words are for.</param>
/// <param name="Words">… within a word stands for up to <see cref="Lexicon.Gap"/> characters of one sentence.</param>
public sealed record LexiconEntry(string Id, WordKind Kind, IReadOnlyList<string> Words)
{
    /// <summary>What the kind needs to know: a feeling, a topic, a relation, a digit.</summary>
    public string Value { get; init; } = "";

    /// <summary>1 to 3; of feelings the intensity.</summary>
    public int Strength { get; init; } = 1;

    /// <summary>Phrases in which the words do not mean this.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}

/// <summary>A lexicon as it stands in its file.</summary>
internal sealed record LexiconData(IReadOnlyList<LexiconEntry> Entries)
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}
