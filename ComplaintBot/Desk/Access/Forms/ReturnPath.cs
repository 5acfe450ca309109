using System.Text.RegularExpressions;

namespace ComplaintBot.Desk.Access.Forms;

/// <summary>Where somebody goes after signing in: a page of the desk, never another site.</summary>
internal static partial class ReturnPath
{
    private const string Name = "return";

    /// <summary>For the address of the sign-in: brings them back to what they asked for.</summary>
    public static QueryString Query(HttpRequest request) =>
        request.Path == AccessPaths.Root ? QueryString.Empty : QueryString.Create(Name, $"{request.Path}{request.QueryString}");

    /// <returns>Null where there is none that may be followed.</returns>
    public static string? Of(HttpRequest request) => request.Query[Name].ToString() is var path && Form().IsMatch(path) ? path : null;

    [GeneratedRegex(@"\A/desk(?!/sign-)([/?][\w\-./?=&%|~+]*)?\z")]
    private static partial Regex Form();
}
