namespace ComplaintBot.Dialogs.Handoff.Staff;

/// <summary>The channel data of a message that a person wrote, not the bot.</summary>
public sealed record AgentWord(StaffMember Agent);
