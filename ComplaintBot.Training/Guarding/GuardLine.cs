using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Training.Guarding;

/// <summary>A line of our own sets, and what blocks it.</summary>
internal sealed partial record GuardLine(string Id, OutgoingLine Line, IReadOnlyList<(GuardReason Reason, EvidenceSpan Span)> Reasons)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static IReadOnlyList<GuardLine> Read(FileInfo file)
    {
        var lines = File.ReadLines(file.FullName).Where(line => line.Trim().Length > 0);
        return [.. file.Extension == ".jsonl"
            ? lines.Select(line => JsonSerializer.Deserialize<Item>(line, Options)!).Where(item => !item.Borderline).Select(item => item.ToLine())
            : lines.Select((line, index) => Marked(line, $"{Path.GetFileNameWithoutExtension(file.Name)}-{index + 1}"))];
    }

    /// <summary>What the bot itself says may be said.</summary>
    public static IEnumerable<GuardLine> Approved() =>
        ReplyTexts.Default.Names.SelectMany(ReplyTexts.Default.Variants).Select((text, index) => new GuardLine($"approved-{index}", new OutgoingLine(Slot().Replace(text, "")), [])).Where(line => line.Line.Text.Length > 0);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slot();

    // {money:...} is what blocks it.
    private static GuardLine Marked(string line, string id)
    {
        var text = new StringBuilder();
        List<(GuardReason, EvidenceSpan)> reasons = [];
        var at = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line, at, mark.Index - at);
            var start = text.Length;
            text.Append(mark.Groups[2].Value);
            reasons.Add((ReasonOf(mark.Groups[1].Value), new(start, text.Length)));
            at = mark.Index + mark.Length;
        }
        text.Append(line, at, line.Length - at);
        return new(id, new OutgoingLine(text.ToString()), reasons);
    }

    private static GuardReason ReasonOf(string name) => Enum.Parse<GuardReason>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    [GeneratedRegex(@"\{([a-z_]+):([^{}]*)\}")]
    private static partial Regex Mark();

    private sealed record Item(string Id, string Text, string Verdict, IReadOnlyList<ItemReason>? Reasons, IReadOnlyList<string>? Own, IReadOnlyList<int[]>? Quotes, ApprovedDecision? Decision, bool Borderline)
    {
        public GuardLine ToLine() => new(
            Id,
            new OutgoingLine(Text) { OwnNumbers = [.. Own ?? []], Quotes = [.. (Quotes ?? []).Select(quote => new EvidenceSpan(quote[0], quote[1]))], Decision = Decision },
            [.. (Reasons ?? []).Select(reason => (reason.Reason, reason.SpanIn(Text)))]);
    }

    private sealed record ItemReason(GuardReason Reason, string? Text, int? Start, int? End)
    {
        public EvidenceSpan SpanIn(string line) => Start is { } start && End is { } end ? new(start, end)
            : line.LastIndexOf(Text!, StringComparison.Ordinal) is var at and >= 0 ? new(at, at + Text!.Length) : throw new FormatException(line);
    }
}
