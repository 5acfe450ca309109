using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>Where something in a summary comes from.</summary>
/// <param name="Kind"><see cref="Message"/>, <see cref="Record"/>, <see cref="Promise"/>, <see cref="Register"/>, <see cref="Told"/> or <see cref="Policy"/>.</param>
public sealed record SummarySource(string Kind)
{
    public const string Message = "message", Record = "record", Promise = "promise", Register = "register", Told = "told", Policy = "policy";

    /// <summary>The message in the log.</summary>
    public string? MessageId { get; init; }

    /// <summary>UTF-16 units of that message's text; null where the place in it was not kept.</summary>
    public int? Start { get; init; }

    /// <summary>Exclusive.</summary>
    public int? End { get; init; }

    /// <summary>When it was recorded, promised or done.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Which text or rule of the policy.</summary>
    public string? Name { get; init; }

    internal static SummarySource Recorded(DateTimeOffset? at) => new(Record) { At = at };

    internal static SummarySource Promised(DateTimeOffset at) => new(Promise) { At = at };

    internal static SummarySource Registered(DateTimeOffset? at) => new(Register) { At = at };

    internal static SummarySource Ruled(string name) => new(Policy) { Name = name };

    internal static SummarySource In(string messageId) => new(Message) { MessageId = messageId };

    internal static SummarySource Of(string messageId, EvidenceSpan span) => In(messageId) with { Start = span.Start, End = span.End };

    /// <param name="messageId">The message.</param>
    /// <param name="span">What was found.</param>
    /// <param name="kept">What is kept of it: its beginning; null where nothing is.</param>
    internal static SummarySource Of(string messageId, EvidenceSpan span, string? kept) =>
        Of(messageId, kept is null ? span : new(span.Start, span.Start + kept.Length));

    /// <param name="said">A statement of the record.</param>
    /// <param name="length">So much of its beginning; UTF-16 units.</param>
    internal static SummarySource Of(Statement said, int length) =>
        said.Span.Length == said.Text.Length || said.IsCut
            ? Of(said.ActivityId, new(said.Span.Start, said.Span.Start + length))
            : In(said.ActivityId);
}
