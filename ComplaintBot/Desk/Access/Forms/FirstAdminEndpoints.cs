using ComplaintBot.Desk.Access.Accounts;

namespace ComplaintBot.Desk.Access.Forms;

internal static class FirstAdminEndpoints
{
    public static IResult Show(HttpContext http, FormPages pages, FirstAdministrator first, Passwords passwords) =>
        first.Accepts(Token(http)) ? Page(http, pages, passwords, null, null, null) : Gone(http, pages);

    public static async Task<IResult> PostAsync(HttpContext http, FormPages pages, FirstAdministrator first, Passwords passwords, CancellationToken cancellationToken)
    {
        if (Token(http) is not { } token || !first.Accepts(token))
        {
            return Gone(http, pages);
        }
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var (name, display, password) = (AccountName.Of($"{form["name"]}"), $"{form["display"]}".Trim(), $"{form["password"]}");
        if (Fault(name, display, passwords.FaultOf(password, $"{form["again"]}", name)) is { } fault)
        {
            return Page(http, pages, passwords, fault, name, display);
        }
        return await first.OpenAsync(token, name, display, password, cancellationToken)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}{AccessPaths.SignIn}")
            : Gone(http, pages);
    }

    /// <returns>The name of a text.</returns>
    private static string? Fault(string name, string display, PasswordFault? password) =>
        !AccountName.IsGood(name) ? "Fault.Name"
        : display.Length is 0 or > 40 ? "Fault.DisplayName"
        : password is { } fault ? $"Fault.{fault}"
        : null;

    private static string? Token(HttpContext http) => http.Request.Query["token"];

    private static IResult Gone(HttpContext http, FormPages pages) => pages.Message(http, "LinkGone", StatusCodes.Status410Gone);

    private static IResult Page(HttpContext http, FormPages pages, Passwords passwords, string? fault, string? name, string? display) => pages.Show<FirstAdminPage>(
        http,
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        ("Fault", fault), ("Name", name), ("Display", display), ("Shortest", passwords.Shortest));
}
