using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Desk.Queue;

/// <summary>A conversation in which somebody waits for a person or has one.</summary>
/// <param name="ConversationId">Which.</param>
/// <param name="State">Who talks with the customer.</param>
/// <param name="AlarmAt">Of a danger that nobody has seen yet.</param>
/// <param name="Urgency">0 the gravest.</param>
/// <param name="Topic">The gravest sensitive topic that calls a person.</param>
/// <param name="Reason">Why the last one was called, in the words of the event.</param>
/// <param name="Matter">What was told first, in the customer's words: <see cref="QueueMasks"/> hides what is personal.</param>
/// <param name="Number">Of the complaint.</param>
/// <param name="Customer">As they gave their name.</param>
/// <param name="Since">Since when a person is awaited, or there.</param>
/// <param name="Due">By when somebody answers, or else contacts the customer.</param>
/// <param name="Agent">Who has it.</param>
/// <param name="AtHub">An outside hub has it, or is to take it.</param>
/// <param name="UnansweredSince">The first thing that the customer said and no person has answered.</param>
/// <param name="Reassigned">How often it went to somebody else.</param>
/// <param name="Escalated">Nobody took it for so long that superiors were told.</param>
/// <param name="Failures">What went wrong in it: a turn, a delivery.</param>
/// <param name="LastSequence">Of its log: what is shown of it may change with each row.</param>
/// <param name="LastHeard">The customer's last message in the log, where somebody has it.</param>
public sealed record QueueItem(
    string ConversationId, HandoffState State, DateTimeOffset? AlarmAt, int Urgency, string? Topic, string? Reason, string? Matter, string? Number, string? Customer,
    DateTimeOffset Since, DateTimeOffset? Due, StaffMember? Agent, bool AtHub, DateTimeOffset? UnansweredSince, int Reassigned, bool Escalated,
    IReadOnlyList<string> Failures, long LastSequence, long? LastHeard = null)
{
    public bool IsWithPerson => State == HandoffState.WithAgent;

    /// <summary>Somebody is in danger and no person is with them, or nobody has said that they saw it: whatever was promised, it is due at once.</summary>
    public bool IsDueNow => AlarmAt is not null || (!IsWithPerson && Urgency <= (int)Dialogs.Recognition.Topic.Violence);

    public bool IsOf(StaffMember? member) => Agent is not null && Agent.Id == member?.Id;
}
