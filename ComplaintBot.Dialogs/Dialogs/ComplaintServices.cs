using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Dialogs.Handoff.Summary;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What the dialogs use of the other rooms; none of it changes while the program runs.</summary>
/// <param name="Recorder">Takes tellings into the case.</param>
/// <param name="Promises">By when a person contacts the customer.</param>
/// <param name="Escalation">What adds up to a call for a person.</param>
/// <param name="TakeOver">How soon one takes over.</param>
/// <param name="Channels">Where else one can complain.</param>
/// <param name="Causes">Where a complaint belongs.</param>
/// <param name="Texts">What may be said.</param>
/// <param name="Brand">Who says it.</param>
/// <param name="NextNumber">Draws a case number.</param>
/// <param name="Patience">How long the bot waits in silence after its first answer before it asks on.</param>
public sealed record ComplaintServices(
    Recorder Recorder,
    PromiseCalculator Promises,
    Escalation Escalation,
    TakeOver TakeOver,
    OutsideChannels Channels,
    CauseIndex Causes,
    ReplyTexts Texts,
    Brand Brand,
    Func<CaseNumber> NextNumber,
    TimeSpan Patience)
{
    public ContactTime Times { get; } = new(Texts);

    /// <summary>What the institution and the law say.</summary>
    public SummaryRules Rules { get; } = SummaryRules.BuiltIn(Promises);

    /// <summary>For whoever takes over.</summary>
    public CaseSummaries Summaries { get; } = new(SummaryRules.BuiltIn(Promises));

    /// <summary>Judges what agents write.</summary>
    public LineGuard LineGuard { get; } = new(Brand.Numbers);

    public TemplateGuard Guard { get; init; } = TemplateGuard.Of(Texts, Brand, Channels.Facts);

    /// <summary>Who else is told.</summary>
    public NoticePolicy Notices { get; init; } = new();

    /// <summary>Which parties of it have an address.</summary>
    public IReadOnlySet<string> Reachable { get; init; } = new HashSet<string>();

    /// <summary>Called for each text that the guard stopped.</summary>
    public Action<BlockedTemplate> Alarm { get; init; } = _ => { };
}
