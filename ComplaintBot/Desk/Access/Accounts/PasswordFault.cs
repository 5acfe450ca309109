namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>Why a new password won't do; the text is <c>Fault.&lt;name&gt;</c>.</summary>
internal enum PasswordFault
{
    TooShort,
    TooLong,

    /// <summary>Few different characters, or the account's own name.</summary>
    TooEasy,

    /// <summary>The two times it was typed.</summary>
    Differ,
}
