namespace ComplaintBot.Desk.Access.Accounts;

/// <param name="Outcome">What became of it.</param>
/// <param name="Link">The path, without the path base, by which the person sets a password; nobody can see it a second time.</param>
internal readonly record struct AccountAnswer(AccountOutcome Outcome, string? Link = null);
