using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>
/// Who talks with the customer, as it is stored between turns: plain values that any JSON serialiser writes and reads. Rules
/// live in <see cref="ConversationHandoff"/>. A member may be added, never given another meaning.
/// </summary>
public sealed class HandoffData
{
    public HandoffState State { get; set; }

    /// <summary>When it came into that state.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>Since when the customer waits for a person; null where none is awaited.</summary>
    public DateTimeOffset? QueuedAt { get; set; }

    /// <summary>Why the last one was called, in the words of the event.</summary>
    public string? Reason { get; set; }

    /// <summary>Who has it.</summary>
    public StaffMember? Agent { get; set; }

    /// <summary>An outside hub has it, or is to take it.</summary>
    public bool AtHub { get; set; }

    /// <summary>Of the hub's silence superiors were told.</summary>
    public bool HubSilenceTold { get; set; }

    /// <summary>The first thing that the customer said and no person has answered; null where nothing is.</summary>
    public DateTimeOffset? UnansweredSince { get; set; }

    /// <summary>How often it went to somebody else.</summary>
    public int Reassigned { get; set; }

    /// <summary>Nobody took it for so long that their superiors were told.</summary>
    public bool Escalated { get; set; }

    /// <summary>When they were told last; null in conversations that were stored before it was kept.</summary>
    public DateTimeOffset? EscalatedAt { get; set; }

    /// <summary>The time of the promised contact that was near when it was last looked at.</summary>
    public DateTimeOffset? PromiseSoon { get; set; }

    /// <summary>The time of the last promised contact whose passing staff were told of.</summary>
    public DateTimeOffset? PromiseMissed { get; set; }

    /// <summary>When the bot last said by itself that a promised contact did not come.</summary>
    public DateTimeOffset? RegrettedAt { get; set; }

    public SafetyAlarm? Alarm { get; set; }

    /// <summary>Who else was told, and of what.</summary>
    public List<ToldParty> Told { get; set; } = [];

    /// <summary>How often the case summary has changed.</summary>
    public int SummaryVersion { get; set; }

    /// <summary>A digest of that content, to see a change; null while there is none.</summary>
    public string? SummaryMark { get; set; }

    /// <summary>服务进度记录: what was done, by whom.</summary>
    public List<RegisterEntry> Register { get; set; } = [];
}

/// <summary>Who talks with the customer.</summary>
public enum HandoffState
{
    Bot,

    /// <summary>A person is called; the bot listens until one has come.</summary>
    Queued,

    /// <summary>The bot is silent.</summary>
    WithAgent,

    /// <summary>The person has said goodbye; what the customer writes next the bot hears.</summary>
    Closed,
}

/// <summary>Somebody may die or be hurt: it has to be seen by somebody who says so.</summary>
/// <param name="At">When it was raised.</param>
/// <param name="Told">How many steps of the policy's ladder have been told.</param>
/// <param name="SeenBy">Who has seen it; null while nobody has.</param>
public sealed record SafetyAlarm(DateTimeOffset At, int Told, StaffMember? SeenBy = null);

/// <param name="At">When.</param>
/// <param name="Party">Whom, by the policy's name.</param>
/// <param name="Reason">Of what, in the words of the event.</param>
public sealed record ToldParty(DateTimeOffset At, string Party, string Reason)
{
    /// <summary>Of which complaint; null where it had no number yet, and in conversations that were stored before it was kept.</summary>
    public string? Number { get; init; }

    /// <summary>Ways by which it did not arrive and is tried no more; not stored here, whoever reads the conversation adds it.</summary>
    public IReadOnlyList<string>? NotReachedBy { get; init; }
}

/// <param name="At">When.</param>
/// <param name="Act">What was done; a step that nobody did is the clock's.</param>
/// <param name="By">Who did it; null: the bot or the clock.</param>
/// <param name="Note">What was said of it: a reason, a unit, an outcome.</param>
public sealed record RegisterEntry(DateTimeOffset At, string Act, StaffMember? By, string? Note)
{
    /// <summary>Of which complaint; null in entries that were stored before it was kept, and before there is a number.</summary>
    public string? Number { get; init; }

    /// <summary>What is of no complaint is shown with each.</summary>
    public bool IsOf(string? number) => Number is null || Number == number;
}
