using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>What the lines of one summary are made from.</summary>
/// <param name="Case">What was said and recorded.</param>
/// <param name="Handoff">Who was called and told.</param>
/// <param name="At">The moment at which it is read.</param>
/// <param name="Texts">Ours, in the reader's language.</param>
/// <param name="Values">Dates and the like, as the reader writes them.</param>
/// <param name="Rules">What the institution and the law say.</param>
internal sealed record SummaryDraft(CaseData Case, HandoffData Handoff, DateTimeOffset At, SummaryTexts Texts, SummaryValues Values, SummaryRules Rules)
{
    public SummaryLineBuilder Line(string kind) => new(kind, Texts);

    /// <summary>Taken from the record as it stands.</summary>
    public SummarySource Record => SummarySource.Recorded(Case.RegisteredAt);

    public IEnumerable<SummaryAdvice> Fitting(IReadOnlyList<SummaryAdvice> advice) => advice.Where(each => each.For.Fits(Case));
}
