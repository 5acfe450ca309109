using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Promises;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <param name="Policy">What is advised.</param>
/// <param name="Periods">By when the law wants an answer.</param>
/// <param name="Notices">How others in the institution are called.</param>
/// <param name="Calendar">Which days are worked.</param>
/// <param name="Offset">The institution's clock.</param>
public sealed record SummaryRules(SummaryPolicy Policy, StatutoryPeriods Periods, NoticePolicy Notices, WorkingCalendar Calendar, TimeSpan Offset)
{
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The last day of the law's period that applies to a registered case.</summary>
    public DateOnly StatutoryDayOf(CaseData data) => Periods.Of(data).LastDay(DayOf(data.RegisteredAt!.Value), Calendar);

    /// <summary>With the policies that are built in.</summary>
    /// <exception cref="PolicyException">One of them cannot be used.</exception>
    public static SummaryRules BuiltIn(PromiseCalculator promises) => new(
        SummaryPolicy.Read(PolicyFile.Embedded("summary.json")),
        StatutoryPeriods.Read(PolicyFile.Embedded("statutory-periods.json")),
        new(),
        promises.Calendar,
        promises.Policy.Offset);
}
