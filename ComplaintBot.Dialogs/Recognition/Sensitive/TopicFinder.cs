using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Sensitive;

/// <summary>Sensitive topics with the customer's stance; one finding a topic, the gravest stance of it, gravest topic first.</summary>
internal static class TopicFinder
{
    // Words of one topic that stand so close are one piece of evidence: 找媒体曝光.
    private const int Near = 3;

    public static IReadOnlyList<Finding> Find(Utterance utterance)
    {
        if (!utterance.Hits.Any(WordKind.Topic))
        {
            return [];
        }
        return
        [
            .. utterance.Hits.Of(WordKind.Topic)
                .Select(hit => ToFinding(utterance, hit))
                .OfType<Finding>()
                .GroupBy(finding => finding.Topic)
                .Select(Gravest)
                .OrderBy(finding => finding.Topic),
        ];
    }

    private static Finding? ToFinding(Utterance utterance, WordHit hit)
    {
        if (IsPartOfANumber(utterance, hit))
        {
            return null;
        }
        var topic = Enum.Parse<Topic>(hit.Entry.Value, ignoreCase: true);
        var stance = topic is Topic.SelfHarm or Topic.Violence or Topic.Serious
            ? DangerStance.Of(utterance, hit, topic)
            : OutsideStance.Of(utterance, hit);
        return stance is { } known
            ? new Finding(topic, known <= Stance.Stated, Evidence.Around(utterance, hit), hit.Entry.Id) { Stance = known }
            : null;
    }

    // 12345 in a telephone number is no hotline.
    private static bool IsPartOfANumber(Utterance utterance, WordHit hit) =>
        (char.IsAsciiDigit(utterance.Folded[hit.Start]) && hit.Start > 0 && char.IsAsciiDigit(utterance.Folded[hit.Start - 1]))
        || (char.IsAsciiDigit(utterance.Folded[hit.End - 1]) && hit.End < utterance.Folded.Length && char.IsAsciiDigit(utterance.Folded[hit.End]));

    private static Finding Gravest(IEnumerable<Finding> ofOneTopic)
    {
        Finding? best = null;
        foreach (var finding in ofOneTopic)
        {
            best = best is null || (finding.HandsOver && !best.HandsOver) ? finding
                : best.HandsOver == finding.HandsOver && finding.Span.Start - best.Span.End <= Near ? best with { Span = new EvidenceSpan(best.Span.Start, Math.Max(best.Span.End, finding.Span.End)) }
                : best;
        }
        return best!;
    }
}
