namespace ComplaintBot.Turns;

/// <summary>A conversation as a turn finds it.</summary>
internal sealed record Snapshot(
    string ConversationId,
    string Channel,
    ReadOnlyMemory<byte> Address,
    bool IsOutside,
    long Version,
    IReadOnlyList<LogEntry> Inputs,
    bool HasFreshInput,
    bool HasFailedBefore,
    IReadOnlyList<ClockRow> Clock,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> State)
{
    /// <summary>The telling is complete, or nobody has begun one and the silence has lasted long enough.</summary>
    public bool IsReady(DateTimeOffset now) => HasFreshInput
        ? !Clock.Any(row => row.Name == ClockNames.Quiet && row.Due > now)
        : Clock.Any(row => row.Name == ClockNames.Wake && row.Due <= now);
}

internal static class ClockNames
{
    /// <summary>The pause after the last message of a telling.</summary>
    public const string Quiet = "quiet";

    /// <summary>The bot goes on by itself.</summary>
    public const string Wake = "wake";
}
