using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>Those of the method's thirteen signs of escalation (投诉可能升级的征兆) that words alone can show.</summary>
public enum Sign
{
    /// <summary>S5: the institution cheated or broke its word.</summary>
    Cheated,

    /// <summary>S5 beside a crime by staff.</summary>
    CheatedByStaff,

    /// <summary>S6: a new grievance about the handling, while a case is open.</summary>
    Handling,

    /// <summary>S10: furious or desperate at the strongest, or anger that rises from message to message.</summary>
    Agitated,

    /// <summary>S11: cites a law with ground.</summary>
    CitesLaw,

    /// <summary>S12: is a lawyer, a journalist or the like.</summary>
    Identity,

    /// <summary>S13: speaks of outside parties again and again.</summary>
    Mentions,
}

/// <summary>A sign and where it showed.</summary>
public sealed record SignSeen(Sign Sign, string ActivityId, EvidenceSpan Span, string Quote);
