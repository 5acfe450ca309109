namespace ComplaintBot.Desk.Queue;

/// <summary>Somebody is called to the desk.</summary>
/// <param name="Kind">What for.</param>
/// <param name="ConversationId">Of which conversation; several at once have the gravest.</param>
public sealed record DeskCall(DeskCallKind Kind, string ConversationId);

/// <summary>The gravest first.</summary>
public enum DeskCallKind
{
    /// <summary>Somebody may die or be hurt.</summary>
    Danger,

    /// <summary>A colleague gave them a conversation.</summary>
    Given,

    /// <summary>Their own customer wrote.</summary>
    Answer,

    /// <summary>Somebody waits for a person.</summary>
    Waiting,
}
