namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>What became of a change of accounts; the text is <c>Outcome.&lt;name&gt;</c>.</summary>
internal enum AccountOutcome
{
    Done,
    NoSuchAccount,
    NoSuchRole,
    BadName,
    BadDisplayName,
    NameTaken,

    /// <summary>Nobody could open accounts any more.</summary>
    LastAdministrator,

    /// <summary>Its password and role are the institution's.</summary>
    OutsideAccount,
}
