using ComplaintBot.Desk.Access.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.Sessions;

/// <summary>The cookie of a session: gone with the browser, worth nothing without the session's row.</summary>
internal sealed class SessionCookie(IOptions<SignInOptions> signIn) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(CookieAuthenticationOptions options) => Configure(AccessSchemes.Cookie, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != AccessSchemes.Cookie)
        {
            return;
        }
        options.Cookie.Name = "desk";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax; // Strict would send away whoever follows a link from the mail
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = signIn.Value.Longest;
        options.SlidingExpiration = false;
        options.Events = new() { OnValidatePrincipal = ValidateAsync, OnRedirectToLogin = ToSignIn, OnRedirectToAccessDenied = RefuseAsync };
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<StaffSessions>();
        if (context.Principal?.FindFirst(StaffSessions.Claim)?.Value is { } token && await sessions.SeeAsync(token, context.HttpContext.RequestAborted) is { } user)
        {
            context.ReplacePrincipal(user);
        }
        else
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(AccessSchemes.Cookie);
        }
    }

    /// <summary>A relative address: right behind whatever proxy, as long as the path base is.</summary>
    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Response.Redirect($"{request.PathBase}{AccessPaths.SignIn}{ReturnPath.Query(request)}");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context) =>
        context.HttpContext.RequestServices.GetRequiredService<FormPages>().Refused(context.HttpContext).ExecuteAsync(context.HttpContext);
}
