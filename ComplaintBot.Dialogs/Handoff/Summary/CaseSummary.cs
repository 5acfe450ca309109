namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>
/// What whoever takes over reads in ten seconds: at most ten lines, what matters now first. Plain values that any JSON
/// serialiser writes. Built anew from the case whenever somebody reads it; the same state has the same summary.
/// </summary>
/// <param name="Version">How often its content has changed since a person was first called.</param>
/// <param name="Language">Of our own texts: <c>zh-CN</c> or <c>en</c>. The customer's words are as they are.</param>
/// <param name="Lines">A line of which nothing is known is not there.</param>
public sealed record CaseSummary(int Version, string Language, IReadOnlyList<SummaryLine> Lines);

/// <param name="Kind">One of <see cref="SummaryLineKind"/>.</param>
/// <param name="Title">What it is about, in the language of the summary.</param>
/// <param name="Parts">In the order in which they are read.</param>
public sealed record SummaryLine(string Kind, string Title, IReadOnlyList<SummaryPart> Parts);

/// <summary>The lines, in their order.</summary>
public static class SummaryLineKind
{
    public const string Urgency = "urgency", Matter = "matter", Demand = "demand", Promise = "promise", Contact = "contact",
        Mood = "mood", Confirmation = "confirmation", LookUp = "look_up", Evidence = "evidence", Opening = "opening";
}
