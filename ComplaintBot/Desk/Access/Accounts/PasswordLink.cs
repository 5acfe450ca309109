namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>A one-time link by which somebody sets the account's password.</summary>
/// <param name="Hash">Of what the link carries.</param>
/// <param name="StaffId">Whose password.</param>
/// <param name="Expires">From then on it is good for nothing.</param>
internal sealed record PasswordLink(byte[] Hash, string StaffId, DateTimeOffset Expires);
