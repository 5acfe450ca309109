using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Summary;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>The value of the events for staff: why a person is called, and what was said that shows it.</summary>
/// <param name="Reason">A topic, a sign, <c>flags</c>, or <c>wish</c>, <c>not_understood</c>, <c>promise_missed</c>.</param>
/// <param name="Number">The complaint's number; null before it has one.</param>
/// <param name="AnswerBy">By when somebody on duty is expected; null where nobody is there.</param>
/// <param name="Due">By when somebody contacts the customer at the latest.</param>
/// <param name="Findings">Sensitive topics so far, the latest last.</param>
/// <param name="Signs">Signs of escalation so far, the latest last.</param>
public sealed record HandoffContext(
    string Reason, string? Number, DateTimeOffset? AnswerBy, DateTimeOffset? Due, IReadOnlyList<HandoffFinding> Findings, IReadOnlyList<HandoffSign> Signs)
{
    private const int Most = 20;

    /// <summary>For whoever takes over; null in alerts, which call nobody.</summary>
    public CaseSummary? Summary { get; init; }

    public static HandoffContext Of(string reason, CaseData data) => new(
        reason,
        data.Number,
        data.AnswerBy,
        data.Promise?.DueAt,
        [.. data.Signals.TakeLast(Most).Select(HandoffFinding.Of)],
        [.. data.Signs.TakeLast(Most).Select(seen => new HandoffSign(StaffWord.Of(seen.Sign), seen.Quote, seen.ActivityId, seen.Span.Start, seen.Span.End))]);
}

/// <param name="Topic">What it is about.</param>
/// <param name="Stance">How the customer stands to it.</param>
/// <param name="Rule">Which entry of the lexicon found it.</param>
/// <param name="Evidence">The customer's own words.</param>
/// <param name="MessageId">Where they stand.</param>
/// <param name="Start">UTF-16 units of that message's text.</param>
/// <param name="End">Exclusive.</param>
public sealed record HandoffFinding(string Topic, string? Stance, string Rule, string? Evidence, string MessageId, int Start, int End)
{
    internal static HandoffFinding Of(Signal signal) => new(
        StaffWord.Of(signal.Topic), signal.Stance is { } stance ? StaffWord.Of(stance) : null, signal.Rule, signal.Quote, signal.ActivityId, signal.Span.Start, signal.Span.End);
}

/// <inheritdoc cref="HandoffFinding"/>
public sealed record HandoffSign(string Sign, string Evidence, string MessageId, int Start, int End);
