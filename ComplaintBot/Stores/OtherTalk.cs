using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Stores;

/// <summary>Another conversation of the same customer, or a complaint in one.</summary>
/// <param name="ConversationId">Which.</param>
/// <param name="Number">Of the complaint; null where none was registered.</param>
/// <param name="CaseState">Where that stands.</param>
/// <param name="State">Who talks with the customer there.</param>
/// <param name="Agent">Who has it.</param>
/// <param name="Matter">What was told first, in the customer's words.</param>
/// <param name="LastAt">When something was said last.</param>
public sealed record OtherTalk(string ConversationId, string? Number, string? CaseState, HandoffState State, StaffMember? Agent, string? Matter, DateTimeOffset LastAt)
{
    /// <summary>Somebody has it, or is about to.</summary>
    public bool IsOpen => State is HandoffState.Queued or HandoffState.WithAgent;

    /// <summary>Another talk with the customer: an earlier complaint of the same conversation is none.</summary>
    public bool IsOpenBeside(string conversationId) => IsOpen && ConversationId != conversationId;
}
