using ComplaintBot.Desk.Access.Accounts;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>An account as the page shows it.</summary>
public sealed record AccountLine(string Id, string? Name, string DisplayName, string Role)
{
    public bool IsOutside { get; init; }

    public bool HasPassword { get; init; }

    public bool Locked { get; init; }

    public DateTimeOffset? ShutUntil { get; init; }

    public DateTimeOffset? LastSignIn { get; init; }

    internal static AccountLine Of(StaffAccount account) => new(account.Id, account.Name, account.DisplayName, account.Role)
    {
        IsOutside = account.Outside is not null,
        HasPassword = account.PasswordHash is not null,
        Locked = account.Locked,
        ShutUntil = account.ShutUntil,
        LastSignIn = account.LastSignIn,
    };
}
