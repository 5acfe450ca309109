using System.Security.Claims;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Sessions;

namespace ComplaintBot.Desk.Access.Forms;

internal static class PasswordEndpoints
{
    public static IResult ShowLink(HttpContext http, FormPages pages, PasswordSetting setting, Passwords passwords) =>
        setting.Whose(Token(http)) is null ? Gone(http, pages) : Page(http, pages, passwords, asksOld: false);

    public static async Task<IResult> PostLinkAsync(HttpContext http, FormPages pages, PasswordSetting setting, Passwords passwords, CancellationToken cancellationToken)
    {
        if (setting.Whose(Token(http)) is not { } account)
        {
            return Gone(http, pages);
        }
        var form = await http.Request.ReadFormAsync(cancellationToken);
        if (passwords.FaultOf($"{form["password"]}", $"{form["again"]}", account.Name) is { } fault)
        {
            return Page(http, pages, passwords, asksOld: false, $"Fault.{fault}");
        }
        return await setting.ByLinkAsync(Token(http)!, $"{form["password"]}", cancellationToken) ? Saved(http, pages) : Gone(http, pages);
    }

    public static IResult ShowChange(HttpContext http, FormPages pages, Passwords passwords) => Page(http, pages, passwords, asksOld: true);

    public static async Task<IResult> PostChangeAsync(HttpContext http, FormPages pages, PasswordSetting setting, Passwords passwords, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var (user, session) = (DeskUser.Of(http.User)!, http.User.FindFirstValue(StaffSessions.Claim)!);
        if (passwords.FaultOf($"{form["password"]}", $"{form["again"]}", name: null) is { } fault)
        {
            return Page(http, pages, passwords, asksOld: true, $"Fault.{fault}");
        }
        return await setting.ByOwnerAsync(user, session, $"{form["old"]}", $"{form["password"]}", $"{http.Connection.RemoteIpAddress}", cancellationToken)
            ? Saved(http, pages)
            : Page(http, pages, passwords, asksOld: true, "Fault.Old");
    }

    private static string? Token(HttpContext http) => http.Request.Query["token"];

    private static IResult Saved(HttpContext http, FormPages pages) => pages.Message(http, "PasswordSaved");

    private static IResult Gone(HttpContext http, FormPages pages) => pages.Message(http, "LinkGone", StatusCodes.Status410Gone);

    private static IResult Page(HttpContext http, FormPages pages, Passwords passwords, bool asksOld, string? fault = null) => pages.Show<PasswordPage>(
        http,
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        ("Fault", fault), ("AsksOld", asksOld), ("Shortest", passwords.Shortest));
}
