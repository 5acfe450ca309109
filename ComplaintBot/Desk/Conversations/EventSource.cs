using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Handoff.Summary;

namespace ComplaintBot.Desk.Conversations;

/// <summary>What of a summary comes from something that happened, where the case knows when it did.</summary>
internal static class EventSource
{
    /// <summary>Where the case came to its state, the latest last: what the history calls it.</summary>
    private static readonly Dictionary<CaseEventKind, string> Ways = new()
    {
        [CaseEventKind.Registered] = Told(CaseEventKind.Registered),
        [CaseEventKind.Assessed] = Did(StaffActKind.Assess),
        [CaseEventKind.Handled] = Did(StaffActKind.Handle),
        [CaseEventKind.Closed] = Did(StaffActKind.Close),
        [CaseEventKind.Archived] = Did(StaffActKind.Archive),
        [CaseEventKind.Reopened] = Did(StaffActKind.Reopen),
    };

    /// <returns>Null where nothing in the history says it.</returns>
    public static HistoryAnchor? Of(string line, SummaryPart part, CaseData data) => part.Source switch
    {
        { Kind: SummarySource.Promise, At: { } made } => HistoryAnchor.OfEvent(Has(data, CaseEventKind.Promised, made) ? Told(CaseEventKind.Promised) : Did(StaffActKind.SettlePromise), made),
        { Kind: SummarySource.Record, At: { } at } when line == SummaryLineKind.Confirmation && Has(data, CaseEventKind.Confirmed, at) => HistoryAnchor.OfEvent(Told(CaseEventKind.Confirmed), at),
        { Kind: SummarySource.Record } when part.Name == "state" => data.Events.FindLast(each => Ways.ContainsKey(each.Kind)) is { } way ? HistoryAnchor.OfEvent(Ways[way.Kind], way.At) : null,
        _ => null,
    };

    private static bool Has(CaseData data, CaseEventKind kind, DateTimeOffset at) => data.Events.Exists(each => each.Kind == kind && each.At == at);

    private static string Told(CaseEventKind kind) => $"Case.{kind}";

    private static string Did(StaffActKind kind) => $"Did.{kind}";
}
