namespace ComplaintBot.Desk.Access;

/// <summary>Where signing in and accounts are; without the path base.</summary>
internal static class AccessPaths
{
    public const string Root = "/desk", SignIn = "/desk/sign-in", SignOut = "/desk/sign-out", FirstAdmin = "/desk/first-admin", SetPassword = "/desk/set-password",
        ChangePassword = "/desk/password", Accounts = "/desk/accounts", Outside = "/desk/sign-in/outside", OutsideCallback = "/desk/sign-in/outside/back", Style = "/desk/access.css";

    /// <summary>Blazor's socket, over which the desk's pages live on.</summary>
    private const string Socket = "/_blazor";

    /// <summary>Where it matters who is signed in; at every other door nobody asks.</summary>
    public static bool AskWho(PathString path) => path.StartsWithSegments(Root) || path.StartsWithSegments(Socket);
}
