using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>Where turns are kept. A call that returns has its effect on disk.</summary>
internal interface ITurnStore
{
    /// <returns>False when the conversation exists already; nothing is written then.</returns>
    Task<bool> OpenAsync(NewConversation conversation);

    Task<Acceptance> AcceptAsync(NewInput input);

    /// <summary>One view of what a turn needs, or null when there is no such conversation.</summary>
    Snapshot? Load(string conversationId);

    /// <returns>The replies to an input that expects them in its response; null when its turn has yet to come.</returns>
    IReadOnlyList<LogEntry>? ResponseTo(string conversationId, long sequence);

    /// <summary>The whole turn, or nothing of it.</summary>
    /// <returns>False when another turn of the conversation was committed since the snapshot: run it again.</returns>
    Task<bool> CommitAsync(UnitOfWork unit);

    /// <summary>
    /// Consumes nothing and keeps no state of a turn that failed; what it could not take in waits for the next one, once. A
    /// person is asked to look.
    /// </summary>
    Task<bool> CommitFailureAsync(UnitOfWork unit);

    /// <summary>What was left when the process ended: conversations whose turn has not come yet, and since when it is due.</summary>
    IReadOnlyList<ClockRow> LoadClock();
}

/// <param name="Id">The conversation.</param>
/// <param name="Address">Who speaks to whom.</param>
/// <param name="At">Now.</param>
/// <param name="Opening">The conversationUpdate's body.</param>
internal sealed record NewConversation(string Id, ConversationAddress Address, DateTimeOffset At, ReadOnlyMemory<byte> Opening);

/// <param name="ConversationId">The conversation.</param>
/// <param name="Type">The activity's type.</param>
/// <param name="Text">What was typed: a text that the last reply offers as a button ends the telling.</param>
/// <param name="WireId">The message's identity on its wire, if it has one.</param>
/// <param name="At">Now.</param>
/// <param name="Quiet">How long the telling stays open for more; null ends it.</param>
/// <param name="Body">The activity.</param>
/// <param name="Address">Set on channels that another service keeps: the conversation begins with this input if it is new.</param>
/// <param name="ExpectsReplies">The channel waits for them, in the response to its request.</param>
/// <param name="Source">Whose it is.</param>
internal sealed record NewInput(
    string ConversationId, string Type, string? Text, string? WireId, DateTimeOffset At, QuietTime? Quiet, ReadOnlyMemory<byte> Body,
    ConversationAddress? Address = null, bool ExpectsReplies = false, InputSource Source = InputSource.Customer);

/// <summary>Whose an input is. Stored as a number.</summary>
internal enum InputSource
{
    Customer,

    /// <summary>The desk's, by no channel.</summary>
    Desk,

    /// <summary>The desk's, and the customer hears nothing of it: a telling goes on beside it.</summary>
    DeskAside,

    /// <summary>An outside hub's: nobody there asks again what became of it.</summary>
    Hub,
}

/// <param name="Channel">The Bot Framework channel id.</param>
/// <param name="UserId">The customer's id there.</param>
/// <param name="Body">An event without content, addressed as the customer's message was; its delivery mode says how the channel takes replies.</param>
internal sealed record ConversationAddress(string Channel, string UserId, ReadOnlyMemory<byte> Body)
{
    public static ConversationAddress Of(Activity activity) => new(activity.ChannelId, activity.From.Id, SdkJson.WriteBody(new Activity
    {
        Type = ActivityTypes.Event,
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        Conversation = activity.Conversation,
        From = activity.From,
        Recipient = activity.Recipient,
        Locale = activity.Locale,
        DeliveryMode = activity.DeliveryMode,
    }));
}

/// <param name="Pause">How long after the last message.</param>
/// <param name="Longest">How long after the first message at the most.</param>
internal sealed record QuietTime(TimeSpan Pause, TimeSpan Longest);

internal enum AcceptanceKind { Accepted, Repeated, TooMuchWaiting, UnknownConversation }

/// <param name="Kind">What became of it.</param>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="Quiet">When the telling ends; null: now.</param>
internal sealed record Acceptance(AcceptanceKind Kind, long Sequence = 0, ClockRow? Quiet = null);

/// <param name="ConversationId">The conversation.</param>
/// <param name="Name">Which of its times.</param>
/// <param name="Since">When the waiting began.</param>
/// <param name="Due">When its turn comes.</param>
internal sealed record ClockRow(string ConversationId, string Name, DateTimeOffset Since, DateTimeOffset Due);
