using System.Text.Json;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>What is said on both sides, as <c>peer/talk.json</c> has it.</summary>
internal sealed record Talk(string Opening, IReadOnlyList<string> Questions, IReadOnlyList<string> Answers, string Closing)
{
    public IReadOnlyList<string> Said { get; } = [Opening, .. Answers];

    public static Talk Read(string folder) =>
        JsonSerializer.Deserialize<Talk>(File.ReadAllBytes(Path.Combine(folder, "talk.json")), JsonSerializerOptions.Web)!;
}
