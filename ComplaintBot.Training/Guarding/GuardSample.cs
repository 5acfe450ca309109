using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Training.Guarding;

/// <summary>A line as the guard's model sees it.</summary>
internal sealed class GuardSample : Sample
{
    private static readonly GuardReason[] Reasons = Enum.GetValues<GuardReason>();

    public required GuardLine Labelled { get; init; }

    public static GuardSample Of(GuardLine line, LineReader reader)
    {
        var (utterance, _) = reader.Read(line.Line);
        var sink = new Example.Collector();
        new GuardFeatures<Example.Collector>(utterance, reader.Numerals).Read(ref sink);
        return new GuardSample
        {
            Labelled = line,
            Clauses = sink.Clauses,
            Message = sink.Message,
            ClauseTargets = [.. utterance.Clauses.Select(clause => OfClause(line, clause))],
            MessageTargets = [.. Reasons.Select(reason => (GuardHeads.OfLine(reason), line.Reasons.Any(found => found.Reason == reason) ? 1 : 0)), (GuardHeads.AnyOfLine, line.Reasons.Count > 0 ? 1 : 0)],
        };
    }

    private static List<(Head Head, int Right)> OfClause(GuardLine line, EvidenceSpan clause) =>
    [
        .. Reasons.Select(reason => (GuardHeads.OfClause(reason), line.Reasons.Any(found => found.Reason == reason && found.Span.Overlaps(clause)) ? 1 : 0)),
        (GuardHeads.AnyOfClause, line.Reasons.Any(found => found.Span.Overlaps(clause)) ? 1 : 0),
    ];
}
