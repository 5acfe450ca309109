namespace ComplaintBot.Desk.Shell;

/// <summary>Where the desk's pages are: links count from the site's base, which a proxy may have moved.</summary>
internal static class DeskPaths
{
    /// <summary>All of it, as the server sees it.</summary>
    public const string Root = "/desk";

    public const string Queue = "desk", Conversations = "desk/conversations", Cases = "desk/cases", Releases = "desk/releases", Audit = "desk/audit", Accounts = "desk/accounts", SignOut = "desk/sign-out";

    public static string Conversation(string id) => $"{Conversations}/{Uri.EscapeDataString(id)}";
}
