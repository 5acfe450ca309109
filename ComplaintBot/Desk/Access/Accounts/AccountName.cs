using System.Text.RegularExpressions;

namespace ComplaintBot.Desk.Access.Accounts;

/// <summary>What somebody signs in with: an employee's number, a short name, an address.</summary>
internal static partial class AccountName
{
    public static string Of(string typed) => typed.Trim().ToLowerInvariant();

    public static bool IsGood(string name) => Form().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._@-]{1,63}\z")]
    private static partial Regex Form();
}
