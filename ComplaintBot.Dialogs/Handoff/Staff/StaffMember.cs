namespace ComplaintBot.Dialogs.Handoff.Staff;

/// <summary>Somebody of the institution who acts in a conversation.</summary>
/// <param name="Id">Of the account; what the register names.</param>
/// <param name="Name">As customers read it.</param>
public sealed record StaffMember(string Id, string Name)
{
    private const string HubPrefix = "hub:";

    /// <summary>An outside hub, whose people we don't know.</summary>
    public static StaffMember Hub(string channel) => new(HubPrefix + channel, channel);

    public bool IsHub() => Id.StartsWith(HubPrefix, StringComparison.Ordinal);
}
