using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Recognition;

/// <summary>Where a complaint belongs, by the first cause whose words it holds: a proposal, for those who sort complaints.</summary>
public sealed class CauseIndex
{
    private readonly IReadOnlyList<Cause> _causes = PolicyFile.Embedded("causes.json").Read<CauseFile>().Causes;

    public IEnumerable<string> Ids => _causes.Select(cause => cause.Id);

    /// <returns>The cause's id, or null where none fits.</returns>
    public string? Find(IEnumerable<string> facts)
    {
        var told = string.Join('\n', facts);
        return _causes.FirstOrDefault(cause => cause.Words.Any(word => told.Contains(word, StringComparison.OrdinalIgnoreCase)))?.Id;
    }

    private sealed record Cause(string Id, IReadOnlyList<string> Words);

    private sealed record CauseFile(IReadOnlyList<Cause> Causes)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
