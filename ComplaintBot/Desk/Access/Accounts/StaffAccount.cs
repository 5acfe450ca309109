namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>Somebody who may sign in at the desk.</summary>
/// <param name="Id">Ours, for ever; what conversations, registers and the audit log name.</param>
/// <param name="DisplayName">As colleagues read it.</param>
/// <param name="Role">One of <c>roles.json</c>.</param>
/// <param name="Created">When it was opened.</param>
internal sealed record StaffAccount(string Id, string DisplayName, string Role, DateTimeOffset Created)
{
    /// <summary>What they sign in with here; none where only the institution's own sign-in vouches.</summary>
    public string? Name { get; init; }

    /// <summary>Who they are at the institution's own sign-in.</summary>
    public string? Outside { get; init; }

    /// <summary>None while it is still to be set.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>By an administrator, until an administrator unlocks it.</summary>
    public bool Locked { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; init; }

    /// <summary>After too many wrong passwords.</summary>
    public DateTimeOffset? ShutUntil { get; init; }

    public DateTimeOffset? LastSignIn { get; init; }

    public bool IsOpen(DateTimeOffset at) => !Locked && !(ShutUntil > at);

    /// <summary>Never the hash, wherever somebody writes it down.</summary>
    public override string ToString() => Id;
}
