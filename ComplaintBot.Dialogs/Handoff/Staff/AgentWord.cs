namespace ComplaintBot.Dialogs.Handoff.Staff;

/// <summary>The channel data of a message that a person wrote, not the bot: their name, which the customer knows.</summary>
public sealed record AgentWord(string Agent);
