using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>What the institution tells whoever takes over.</summary>
/// <param name="Language">Of the summary in the call for staff.</param>
/// <param name="Approval">Of the openings.</param>
/// <param name="Urgency">How pressing each reason makes it, in the words of the event.</param>
/// <param name="LookUp">What is held anyway: all that fit.</param>
/// <param name="Openings">The first that fits.</param>
/// <param name="Avoid">The first ones that fit.</param>
public sealed record SummaryPolicy(
    string Language,
    SummaryApproval Approval,
    IReadOnlyDictionary<string, UrgencyLevel> Urgency,
    IReadOnlyList<SummaryAdvice> LookUp,
    IReadOnlyList<SummaryAdvice> Openings,
    IReadOnlyList<SummaryAdvice> Avoid)
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <exception cref="PolicyException">A value is missing or misspelt, or a text lacks a language.</exception>
    public static SummaryPolicy Read(PolicyFile file)
    {
        var policy = file.Read<SummaryPolicy>();
        var all = new[] { policy.LookUp, policy.Openings, policy.Avoid }.SelectMany(list => list);
        var lacking = all.FirstOrDefault(advice => !advice.Text.ContainsKey(SummaryTexts.Chinese) || !advice.Text.ContainsKey(SummaryTexts.English));
        return lacking is null ? policy : throw file.Bad(lacking.Id, "has its text in zh-CN and en");
    }
}

/// <summary>How pressing a case is.</summary>
public enum UrgencyLevel { Raised, High, Danger }

/// <param name="Id">Under which it is filed.</param>
/// <param name="Approver">Who approved it.</param>
/// <param name="Version">Of the texts, from 1.</param>
/// <param name="ValidUntil">The last day.</param>
public sealed record SummaryApproval(string Id, string Approver, int Version, DateOnly ValidUntil);

/// <param name="Id">Its name as a source.</param>
/// <param name="For">When it fits.</param>
/// <param name="Text">By language.</param>
public sealed record SummaryAdvice(string Id, AdviceFor For, IReadOnlyDictionary<string, string> Text);

/// <summary>Any of what is named; nothing named: always.</summary>
public sealed record AdviceFor
{
    public IReadOnlyList<string> Causes { get; init; } = [];

    /// <summary>As the customer's own, not as something asked or told of others.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    public IReadOnlyList<Stance> Stances { get; init; } = [];

    /// <summary>The strongest one.</summary>
    public IReadOnlyList<Feeling> Feelings { get; init; } = [];

    public bool Fits(CaseData data) =>
        Causes.Count + Topics.Count + Stances.Count + Feelings.Count == 0
        || (data.Cause is { } cause && Causes.Contains(cause))
        || data.Signals.Exists(signal => (signal.HandsOver && Topics.Contains(signal.Topic)) || (signal.Stance is { } stance && Stances.Contains(stance)))
        || (data.StrongestMood is { } mood && Feelings.Contains(mood.Feeling));
}
