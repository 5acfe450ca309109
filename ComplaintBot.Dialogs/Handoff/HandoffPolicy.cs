using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>When flags and signs add up to a handoff, as the institution decided it.</summary>
/// <param name="FlagTopics">Flags of so many different topics.</param>
/// <param name="Flags">So many flags of any topic.</param>
/// <param name="OutsideMentions">So many mentions of outside parties are a sign.</param>
/// <param name="RisingMessages">Anger that rises over so many messages is one.</param>
/// <param name="Signs">What follows from each sign.</param>
/// <param name="ForgottenAfter">Whoever leaves the customer without an answer for so long loses the conversation to the queue.</param>
/// <param name="EscalateAfter">What nobody has taken for so long is told to superiors.</param>
/// <param name="EscalateAtOpening">And once more when contact hours begin next.</param>
/// <param name="PromiseSoon">So long before a promised contact is due it stands in the queue, that it be kept.</param>
/// <param name="HubSilentAfter">What an outside hub has had for so long is told to superiors, once: what its person answers we don't see.</param>
/// <param name="AlarmLadder">How long after an alarm each further circle is told, until somebody has seen it; rising.</param>
public sealed record HandoffPolicy(
    int FlagTopics, int Flags, int OutsideMentions, int RisingMessages, IReadOnlyDictionary<Sign, SignAction> Signs,
    TimeSpan ForgottenAfter, TimeSpan EscalateAfter, bool EscalateAtOpening, TimeSpan PromiseSoon, TimeSpan HubSilentAfter, IReadOnlyList<TimeSpan> AlarmLadder)
{
    /// <summary>An alarm for danger that nobody has seen yet.</summary>
    public const string Danger = "danger";

    /// <summary>Of what the ladder's steps tell, in the words of the notices: <c>danger.1</c> and on.</summary>
    [JsonIgnore]
    public IEnumerable<string> AlarmReasons => Enumerable.Range(1, AlarmLadder.Count).Select(step => $"{Danger}.{step}");

    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <exception cref="PolicyException">A value is missing, misspelt or out of range.</exception>
    public static HandoffPolicy Read(PolicyFile file)
    {
        var policy = file.Read<HandoffPolicy>();
        var missing = Enum.GetValues<Sign>().Where(sign => !policy.Signs.ContainsKey(sign)).ToList();
        return missing.Count > 0 ? throw file.Bad("signs", $"nothing is said of {missing[0]}")
            : policy is { FlagTopics: < 1 } or { Flags: < 1 } or { OutsideMentions: < 1 } or { RisingMessages: < 2 } ? throw file.Bad("$", "numbers are 1 and up, risingMessages 2 and up")
            : policy.ForgottenAfter <= TimeSpan.Zero || policy.EscalateAfter <= TimeSpan.Zero || policy.PromiseSoon <= TimeSpan.Zero || policy.HubSilentAfter <= TimeSpan.Zero
                ? throw file.Bad("$", "forgottenAfter, escalateAfter, promiseSoon and hubSilentAfter are longer than nothing")
            : policy.AlarmLadder.Prepend(TimeSpan.Zero).Zip(policy.AlarmLadder).Any(pair => pair.First >= pair.Second) ? throw file.Bad("alarmLadder", "rises from step to step")
            : policy;
    }
}

public enum SignAction
{
    /// <summary>Counts towards a handoff.</summary>
    Flag,

    HandOver,
}
