namespace ComplaintBot.Desk.Access;

/// <summary>What somebody at the desk may; its name is the name of the authorization policy. Which role has which: <c>roles.json</c>.</summary>
#pragma warning disable CA1711 // The field's word; code access security, whose base class the rule means, is gone.
public enum Permission
#pragma warning restore CA1711
{
    /// <summary>Sees the queue, conversations with masked numbers, and cases.</summary>
    SeeConversations,

    /// <summary>Accepts conversations, talks with customers, works on cases.</summary>
    Handle,

    /// <summary>Acts in an agent's place: reassigns, returns, ends what others have.</summary>
    ActInPlace,

    /// <summary>Lets a line pass that the guard stops.</summary>
    ReleaseLines,

    /// <summary>Sees whole numbers, one at a time and with a reason.</summary>
    Unmask,

    /// <summary>Exports transcripts and prints records.</summary>
    Export,

    /// <summary>Reads the audit log.</summary>
    ReadAudit,

    /// <summary>Opens, locks and changes accounts.</summary>
    ManageAccounts,
}
