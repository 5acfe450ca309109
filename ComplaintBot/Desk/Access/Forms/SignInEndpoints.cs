using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.OpenId;
using ComplaintBot.Desk.Access.Sessions;
using ComplaintBot.Desk.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Forms;

internal static class SignInEndpoints
{
    public static IResult Show(HttpContext http, FormPages pages, IOptions<OpenIdOptions> outside) =>
        Page(http, pages, outside.Value, http.Request.Query.ContainsKey("refused") ? "SignIn.OutsideRefused" : null, null, StatusCodes.Status200OK);

    public static async Task<IResult> PostAsync(HttpContext http, FormPages pages, PasswordSignIn signIn, StaffSessions sessions, IOptions<OpenIdOptions> outside, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var name = $"{form["name"]}";
        if (await signIn.TryAsync(name, $"{form["password"]}", $"{http.Connection.RemoteIpAddress}", cancellationToken) is not { } token)
        {
            return Page(http, pages, outside.Value, "SignIn.Wrong", name, StatusCodes.Status403Forbidden);
        }
        await http.SignInAsync(AccessSchemes.Cookie, StaffSessions.Ticket(token, AccessSchemes.Cookie));
        var user = DeskUser.Of(await sessions.SeeAsync(token, cancellationToken) ?? new());
        return TypedResults.LocalRedirect($"{http.Request.PathBase}{ReturnPath.Of(http.Request) ?? Home(user)}");
    }

    public static IResult AskSignOut(HttpContext http, FormPages pages, DeskAssets assets) =>
        pages.ShowWithScript<SignOutPage>(http, ("Script", $"{http.Request.PathBase}/{assets.Address("sign-out.js")}"));

    public static async Task<IResult> SignOutAsync(HttpContext http, SignOut signOut, CancellationToken cancellationToken)
    {
        await signOut.EndAsync(http.User, cancellationToken);
        await http.SignOutAsync(AccessSchemes.Cookie);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}{AccessPaths.SignIn}");
    }

    /// <summary>An administrator sees no conversations: the desk's first page would send them away.</summary>
    private static string Home(DeskUser? user) =>
        user?.May(Permission.SeeConversations) == false && user.May(Permission.ManageAccounts) ? AccessPaths.Accounts : AccessPaths.Root;

    private static IResult Page(HttpContext http, FormPages pages, OpenIdOptions outside, string? problem, string? name, int status) =>
        pages.Show<SignInPage>(http, status, ("Problem", problem), ("Name", name), ("HasOutside", outside.IsOn));
}
