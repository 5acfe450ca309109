using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Desk.Conversations;

/// <summary>One line of a conversation's history, as staff read it.</summary>
/// <param name="Sequence">Its place in the log; what the case tells of itself has the place that it follows.</param>
/// <param name="At">When.</param>
/// <param name="Kind">Who speaks.</param>
/// <param name="Text">As said.</param>
public sealed record HistoryLine(long Sequence, DateTimeOffset At, HistoryKind Kind, string Text)
{
    public string? ActivityId { get; init; }

    /// <summary>Of staff.</summary>
    public string? Speaker { get; init; }

    /// <summary>What the bot offered to press.</summary>
    public IReadOnlyList<string> Buttons { get; init; } = [];

    public IReadOnlyList<HistoryAttachment> Files { get; init; } = [];

    /// <summary>What happened: the name of a text of <see cref="ConversationTexts"/>.</summary>
    public string? Event { get; init; }

    /// <summary>Of an event: a reason in the words of the event, which may have a text of its own.</summary>
    public string? Reason { get; init; }

    public static HistoryLine Of(CaseEvent told, long after) => new(after, told.At, HistoryKind.Event, "") { Event = $"Case.{told.Kind}" };
}

public enum HistoryKind
{
    Customer,
    Bot,
    Agent,

    /// <summary>Between colleagues.</summary>
    Note,

    /// <summary>Something that happened.</summary>
    Event,
}

/// <summary>A file that came with a message.</summary>
/// <param name="Name">As the sender's device called it.</param>
/// <param name="Link">Its name at the desk; null where it is kept elsewhere, or not at all.</param>
/// <param name="IsPicture">Of a kind that is shown.</param>
public sealed record HistoryAttachment(string Name, string? Link, bool IsPicture);
