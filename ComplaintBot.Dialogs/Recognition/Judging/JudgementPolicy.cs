using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>From which score on a topic hands over or is a flag, and an answer is believed; 0 to 1.</summary>
internal sealed class JudgementPolicy
{
    private readonly Limits[] _limits;

    /// <exception cref="PolicyException">A topic is missing or a limit is not between 0 and 1.</exception>
    public JudgementPolicy(PolicyFile file)
    {
        var data = file.Read<Data>();
        _limits = [.. Enum.GetValues<Topic>().Select(topic => data.Limits.TryGetValue(topic, out var limits) ? limits : throw file.Bad("limits", $"{topic} is missing"))];
        if (_limits.Any(limits => limits.HandsOver is <= 0 or > 1 || limits.Unnamed is <= 0 or > 1 || limits.Flags is <= 0 or > 1))
        {
            throw file.Bad("limits", "must be above 0 and at most 1");
        }
        Sure = data.Sure is > 0 and <= 1 ? data.Sure : throw file.Bad("sure", "must be above 0 and at most 1");
    }

    /// <summary>From this likelihood on the model is believed before the rules of answers.</summary>
    public double Sure { get; }

    public Limits Of(Topic topic) => _limits[(int)topic];

    /// <param name="HandsOver">Where a word of the topic stands in the clause.</param>
    /// <param name="Unnamed">As that, where none does: hints and words that no lexicon has.</param>
    /// <param name="Flags">For a flag.</param>
    internal sealed record Limits(float HandsOver, float Unnamed, float Flags);

    private sealed record Data(double Sure, IReadOnlyDictionary<Topic, Limits> Limits)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}
