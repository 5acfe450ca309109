namespace ComplaintBot.Dialogs.Cases;

/// <summary>Who handles a case.</summary>
/// <param name="Disposition">We, others, or both.</param>
/// <param name="Unit">Where it goes; null where we handle it alone.</param>
public sealed record Assessment(Disposition Disposition, string? Unit)
{
    /// <summary>By when that unit answers; null where we handle it alone, and in cases that were stored before it was asked for.</summary>
    public DateTimeOffset? Due { get; init; }
}

public enum Disposition
{
    /// <summary>全权处理件.</summary>
    Own,

    /// <summary>转办件.</summary>
    Transferred,

    /// <summary>会办件.</summary>
    Joint,
}

/// <summary>How a case ended.</summary>
/// <param name="At">When.</param>
/// <param name="Cause">The cause, one of the policy's.</param>
/// <param name="Lesson">What is learned from it.</param>
/// <param name="Reason">Why it is closed without the customer's yes; null where they said yes.</param>
public sealed record Closing(DateTimeOffset At, string Cause, string Lesson, string? Reason)
{
    /// <summary>The customer's yes, in their words; null where there was none, and in cases that were closed before it was kept.</summary>
    public Statement? Agreed { get; init; }

    /// <summary>What is done next, and by whom; null where nothing is.</summary>
    public string? NextStep { get; init; }
}

/// <summary>A longer period of the law.</summary>
/// <param name="At">When it was decided.</param>
/// <param name="Period">Which, by the policy's name.</param>
/// <param name="Reason">Why.</param>
public sealed record Extension(DateTimeOffset At, string Period, string Reason);

/// <summary>Whether somebody else must allow the customer to speak for them.</summary>
public enum Authorisation
{
    /// <summary>Nothing says so.</summary>
    NotNeeded,

    Needed,

    /// <summary>A colleague has seen it.</summary>
    Given,
}
