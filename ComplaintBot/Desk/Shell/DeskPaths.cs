namespace ComplaintBot.Desk.Shell;

/// <summary>Where the desk's pages are.</summary>
internal static class DeskPaths
{
    public const string Root = "/desk", Queue = "/desk", Cases = "/desk/cases", Audit = "/desk/audit", Accounts = "/desk/accounts", SignOut = "/desk/sign-out";

    public static string Conversation(string id) => $"/desk/conversations/{Uri.EscapeDataString(id)}";
}
