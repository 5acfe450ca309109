namespace ComplaintBot.Dialogs.Cases;

/// <summary>Which kind of serious matter a finding is: how its rule's id begins.</summary>
public static class SeriousKind
{
    /// <summary>Money is leaving now, or just left.</summary>
    public const string Theft = "serious.theft";

    /// <summary>Somebody in the institution's business threatens or hurts the customer.</summary>
    public const string Threatened = "serious.threatened";

    /// <summary>Several customers act together at a place.</summary>
    public const string Gathering = "serious.gathering";

    public const string StaffCrime = "serious.staffcrime";
}
