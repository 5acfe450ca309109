namespace ComplaintBot.Turns;

/// <summary>A conversation as a turn finds it.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Channel">The Bot Framework channel id.</param>
/// <param name="Address">An event without content, addressed as the customer's last message was.</param>
/// <param name="IsOutside">Another service keeps the channel.</param>
/// <param name="IsWithPerson">Somebody at the desk, or of a hub, talks with the customer.</param>
/// <param name="Version">How many turns were committed before.</param>
/// <param name="Inputs">What was accepted and is not yet part of a committed turn.</param>
/// <param name="StaffInputs">Which of them come from the desk or a hub, by their sequence.</param>
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
    bool IsWithPerson,
    long Version,
    IReadOnlyList<LogEntry> Inputs,
    IReadOnlyDictionary<long, StaffInput> StaffInputs,
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
        ? IsAwaited || StaffInputs.Count > 0 || !IsTelling(now)
        : HasRetried || Clock.Any(row => row.Name is ClockNames.Wake or ClockNames.Retry && row.Due <= now);

    /// <summary>
    /// What this turn takes. A hub's word that was in a failed turn is tried once more without what else was in it. While the customer is still
    /// telling, acts of which they hear nothing have a turn of their own: the telling is not cut in two.
    /// </summary>
    public Snapshot Part(DateTimeOffset now) =>
        HasRetried ? Only(input => input.HasFailed)
        : HasCustomerInput && !IsAwaited && IsTelling(now) && StaffInputs.Count > 0 && StaffInputs.Values.All(input => input.Source == InputSource.DeskAside) ? Only(_ => true)
        : this;

    /// <summary>Something was left for another turn.</summary>
    public bool IsPart { get; private init; }

    /// <summary>If this turn fails, a hub's word in it is tried once more.</summary>
    public bool KeepsWord => StaffInputs.Values.Any(input => input.IsKept);

    /// <summary>If this turn fails, what is told that it failed.</summary>
    public Snapshot Given => Only(input => !input.IsKept);

    private bool HasRetried => StaffInputs.Values.Any(input => input.HasFailed);

    private bool IsTelling(DateTimeOffset now) => Clock.Any(row => row.Name == ClockNames.Quiet && row.Due > now);

    private Snapshot Only(Func<StaffInput, bool> takes)
    {
        var taken = StaffInputs.Where(input => takes(input.Value)).ToDictionary();
        return this with
        {
            Inputs = [.. Inputs.Where(entry => taken.ContainsKey(entry.Sequence))],
            StaffInputs = taken,
            IsAwaited = false,
            HasFailedBefore = false,
            IsPart = taken.Count < Inputs.Count,
        };
    }
}

/// <param name="Source">Whose it is.</param>
/// <param name="HasFailed">It was in a turn that failed.</param>
internal sealed record StaffInput(InputSource Source, bool HasFailed)
{
    public bool IsKept => Source == InputSource.Hub && !HasFailed;
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
