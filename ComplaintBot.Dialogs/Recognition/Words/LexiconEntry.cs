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

    /// <summary>Of topics: which.</summary>
    [JsonIgnore]
    public Topic? Topic => Kind == WordKind.Topic ? _topic ??= Enum.Parse<Topic>(Value, ignoreCase: true) : null;

    private Topic? _topic;

    /// <summary>1 to 3; of feelings the intensity.</summary>
    public int Strength { get; init; } = 1;

    /// <summary>Words that count too where they are only written as they sound: 绿师, lv师, 律s, 彳聿师.</summary>
    public IReadOnlyList<string> Sounded { get; init; } = [];

    /// <summary>Phrases in which the words do not mean this.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Of entries that an institution adds: lines that must be understood so.</summary>
    public IReadOnlyList<ExampleLine> Examples { get; init; } = [];
}

/// <summary>What the recogniser must make of a line.</summary>
/// <param name="Text">As a customer would send it.</param>
/// <param name="Topic">Which topic is looked at.</param>
/// <param name="HandsOver">Whether a person must take over because of it.</param>
public sealed record ExampleLine(string Text, Topic Topic, bool HandsOver);

/// <summary>A lexicon as it stands in its file.</summary>
internal sealed record LexiconData(IReadOnlyList<LexiconEntry> Entries)
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}
