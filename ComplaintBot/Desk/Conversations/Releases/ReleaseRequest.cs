using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Desk.Conversations.Releases;

/// <summary>A line that the guard stops, and that its agent asks somebody else to let pass.</summary>
/// <param name="Id">Its own.</param>
/// <param name="ConversationId">Where.</param>
/// <param name="Line">As it would be sent; who asks is <see cref="StaffAct.By"/>.</param>
/// <param name="Reasons">Why it is stopped.</param>
/// <param name="At">When it was asked for.</param>
public sealed record ReleaseRequest(string Id, string ConversationId, StaffAct Line, IReadOnlyList<GuardReason> Reasons, DateTimeOffset At)
{
    /// <summary>Why it may not leave; null while nobody has said so.</summary>
    public string? Refusal { get; init; }

    /// <summary>How often somebody let it pass and the conversation did not take it.</summary>
    public int Tries { get; init; }

    /// <summary>The act's name when it is sent: it leaves once. An act that was not taken is never taken under its name.</summary>
    public string ActId => $"release/{Id}/{Tries}";
}
