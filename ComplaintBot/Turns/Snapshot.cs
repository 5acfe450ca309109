namespace ComplaintBot.Turns;

/// <summary>A conversation as a turn finds it.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Channel">The Bot Framework channel id.</param>
/// <param name="Address">An event without content, addressed as the customer's last message was.</param>
/// <param name="IsOutside">Another service keeps the channel.</param>
/// <param name="Version">How many turns were committed before.</param>
/// <param name="Inputs">What was accepted and is not yet part of a committed turn.</param>
/// <param name="StaffInputs">Which of them come from the desk, by their sequence.</param>
/// <param name="HasFreshInput">At least one of them was in no turn before.</param>
/// <param name="IsAwaited">At least one of those came in a request that waits for the replies.</param>
/// <param name="HasFailedBefore">At least one of them was in a turn that failed.</param>
/// <param name="Clock">When its turn comes.</param>
/// <param name="State">The bot's, by key.</param>
internal sealed record Snapshot(
    string ConversationId,
    string Channel,
    ReadOnlyMemory<byte> Address,
    bool IsOutside,
    long Version,
    IReadOnlyList<LogEntry> Inputs,
    IReadOnlySet<long> StaffInputs,
    bool HasFreshInput,
    bool IsAwaited,
    bool HasFailedBefore,
    IReadOnlyList<ClockRow> Clock,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> State)
{
    /// <summary>Somebody wrote, other than the desk.</summary>
    public bool HasCustomerInput => Inputs.Count > StaffInputs.Count;

    /// <summary>The telling is complete or can't be waited for, because its channel or the desk waits, or nobody has begun one and the silence has lasted long enough.</summary>
    public bool IsReady(DateTimeOffset now) => HasFreshInput
        ? IsAwaited || StaffInputs.Count > 0 || !Clock.Any(row => row.Name == ClockNames.Quiet && row.Due > now)
        : Clock.Any(row => row.Name is ClockNames.Wake or ClockNames.Retry && row.Due <= now);

    /// <summary>The clock's turn failed, and is tried again.</summary>
    public bool IsRetried => Clock.Any(row => row.Name == ClockNames.Retry);
}

internal static class ClockNames
{
    /// <summary>The pause after the last message of a telling.</summary>
    public const string Quiet = "quiet";

    /// <summary>The bot goes on by itself.</summary>
    public const string Wake = "wake";

    /// <summary>The turn in which it should have done so failed.</summary>
    public const string Retry = "retry";
}
