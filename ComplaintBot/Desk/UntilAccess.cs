using ComplaintBot.Desk.Access;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ComplaintBot.Desk;

/// <summary>What signing in will bring: the policies by their names, and a way to say that nobody is signed in.</summary>
internal static class UntilAccess
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => options.LoginPath = "/desk/sign-in");
        var policies = services.AddAuthorizationBuilder();
        foreach (var permission in Enum.GetNames<Permission>())
        {
            policies.AddPolicy(permission, policy => policy.RequireClaim(DeskUser.PermissionClaim, permission));
        }
        return services;
    }
}
