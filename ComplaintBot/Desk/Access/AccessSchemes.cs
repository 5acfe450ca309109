namespace ComplaintBot.Desk.Access;

/// <summary>The ways in which the host can ask who somebody is.</summary>
internal static class AccessSchemes
{
    /// <summary>Chooses by path: the desk's cookie, or nobody at all.</summary>
    public const string ByPath = "by-path";

    public const string Cookie = "desk";

    public const string Nobody = "nobody";

    /// <summary>The institution's own sign-in.</summary>
    public const string Outside = "outside";
}
