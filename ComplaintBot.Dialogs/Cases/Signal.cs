using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>A sensitive topic, where it was said, and whether it calls a person.</summary>
public sealed record Signal(Topic Topic, bool HandsOver, string ActivityId, EvidenceSpan Span, string Rule)
{
    /// <summary>UTF-16 units.</summary>
    private const int LongestQuote = 60;

    /// <summary>Null in cases that were stored before it was kept.</summary>
    public Stance? Stance { get; init; }

    /// <summary>The customer's own words.</summary>
    public string? Quote { get; init; }

    /// <summary>The clauses that it stands in, which a reader understands without the rest; null where they are long, and in older cases.</summary>
    public Statement? Said { get; init; }

    internal static Signal Of(Finding finding, Utterance utterance, IReadOnlyList<Clause> clauses)
    {
        var around = clauses.Where(clause => clause.Span.Overlaps(finding.Span)).Select(clause => clause.Span).ToList();
        var said = new EvidenceSpan(around.Select(span => span.Start).Append(finding.Span.Start).Min(), around.Select(span => span.End).Append(finding.Span.End).Max());
        return new(finding.Topic, finding.HandsOver, utterance.ActivityId, finding.Span, finding.Rule)
        {
            Stance = finding.Stance,
            Quote = finding.Span.Of(utterance.Text).Shorten(LongestQuote),
            Said = said.Length <= LongestQuote ? Statement.From(utterance, said) : null,
        };
    }
}
