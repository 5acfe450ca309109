using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Training;

/// <summary>A sentence of our own sets with what it means.</summary>
internal sealed record LabelledLine(string Id, string Text, Asked Asked, MessageKind Kind, IReadOnlyList<LabelledFinding> Findings, LabelledEmotion? Emotion, string Intent, string Style)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>What it was written for.</summary>
    public string? Cell { get; init; }

    /// <summary>A careful reader could differ: kept, neither trained on nor scored.</summary>
    public bool Borderline { get; init; }

    /// <summary>Has no kind, feeling or open intent written beside it.</summary>
    public bool Compact { get; init; }

    /// <summary>An answer to a question whose findings are not written beside it.</summary>
    public bool IsAnswer => Compact && Asked != Asked.Nothing;

    /// <summary>A set of JSON lines, or, ending in <c>.txt</c>, of lines with marks.</summary>
    public static IEnumerable<LabelledLine> Read(FileInfo file) => file.Extension == ".txt"
        ? MarkedLine.Read(file)
        : File.ReadLines(file.FullName).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LabelledLine>(line, Options)!);

    public EvidenceSpan SpanOf(LabelledFinding finding)
    {
        var start = Text.IndexOf(finding.Text, StringComparison.Ordinal);
        return new(start, start + finding.Text.Length);
    }
}

internal sealed record LabelledFinding(Topic Topic, string Stance, string Text)
{
    public bool HandsOver => Stance is "threat" or "already_done" or "identity" or "stated";

    public bool Flags => Stance is "asking" or "quoted" or "withdrawn" || (Stance == "negated" && Topic is Topic.SelfHarm or Topic.Violence);
}

internal sealed record LabelledEmotion(Feeling Name, int Intensity);
