namespace ComplaintBot.Dialogs.Handoff;

/// <summary>Who is called when a person is; the host puts it into the turn's state, and without it the desk is.</summary>
/// <param name="ToHub">An outside hub takes over on the conversation's channel.</param>
public sealed record HandoffRoute(bool ToHub);
