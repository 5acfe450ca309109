using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Roles;

namespace ComplaintBot.Desk.Access.Forms;

internal static class AccountEndpoints
{
    public static IResult Show(HttpContext http, FormPages pages, StaffAccounts accounts, RoleTable roles) => Page(http, pages, accounts, roles, null);

    public static async Task<IResult> PostAsync(HttpContext http, FormPages pages, StaffAccounts accounts, RoleTable roles, CancellationToken cancellationToken)
    {
        var by = DeskUser.Of(http.User)!;
        var answer = await ActAsync(accounts, by, await http.Request.ReadFormAsync(cancellationToken), cancellationToken);
        // Whoever took the right from themselves sees the page no more.
        return roles.ManagesAccounts(accounts.All(by).SingleOrDefault(account => account.Id == by.Member.Id)?.Role ?? "")
            ? Page(http, pages, accounts, roles, answer)
            : TypedResults.LocalRedirect($"{http.Request.PathBase}{AccessPaths.SignIn}");
    }

    private static Task<AccountAnswer> ActAsync(StaffAccounts accounts, DeskUser by, IFormCollection form, CancellationToken cancellationToken)
    {
        var id = $"{form["id"]}";
        return $"{form["act"]}" switch
        {
            "open" => accounts.OpenAsync(by, $"{form["name"]}", $"{form["display"]}", $"{form["role"]}", cancellationToken),
            "lock" => accounts.LockAsync(by, id, cancellationToken),
            "unlock" => accounts.UnlockAsync(by, id, cancellationToken),
            "role" => accounts.ChangeRoleAsync(by, id, $"{form["role"]}", cancellationToken),
            "link" => accounts.IssueLinkAsync(by, id, cancellationToken),
            var act => throw new BadHttpRequestException($"There is no act '{act}'."),
        };
    }

    private static IResult Page(HttpContext http, FormPages pages, StaffAccounts accounts, RoleTable roles, AccountAnswer? answer) => pages.Show<AccountsPage>(
        http,
        answer is null or { Outcome: AccountOutcome.Done } ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        ("Accounts", accounts.All(DeskUser.Of(http.User)!).Select(AccountLine.Of).ToList()), ("Roles", roles.Names),
        ("Outcome", answer?.Outcome.ToString()), ("Link", answer?.Link));
}
