using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Of each reason: its grade, and from which score on it holds.</summary>
internal sealed class GuardPolicy
{
    private readonly IReadOnlyDictionary<GuardReason, Rule> _rules;

    /// <exception cref="PolicyException">A reason is missing, or a limit is not between 0 and 1.</exception>
    public GuardPolicy(PolicyFile file)
    {
        _rules = file.Read<Data>().Reasons;
        foreach (var reason in Enum.GetValues<GuardReason>())
        {
            if (!_rules.TryGetValue(reason, out var rule))
            {
                throw file.Bad("reasons", $"{reason} is missing");
            }
            if (rule.Limit is <= 0 or >= 1)
            {
                throw file.Bad($"reasons.{reason}.limit", "must lie between 0 and 1");
            }
        }
    }

    /// <summary>The same limit for every reason.</summary>
    public GuardPolicy(GuardPolicy policy, float limit) => _rules = policy._rules.ToDictionary(pair => pair.Key, pair => pair.Value with { Limit = limit });

    public GuardGrade GradeOf(GuardReason reason) => _rules[reason].Grade;

    public float LimitOf(GuardReason reason) => _rules[reason].Limit;

    internal sealed record Rule(GuardGrade Grade, float Limit);

    private sealed record Data(IReadOnlyDictionary<GuardReason, Rule> Reasons)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
