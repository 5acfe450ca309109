using System.Security.Claims;
using System.Text.Encodings.Web;
using ComplaintBot.Desk.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Tests.Desk;

/// <summary>Whoever brings a cookie <c>test-user</c> is signed in: <c>id,name,permission,permission …</c>.</summary>
internal sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Cookie = "test-user";
    private const string Name = "Test";

    public static void Use(IServiceCollection services) =>
        services.AddAuthentication(options => options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = options.DefaultForbidScheme = Name)
            .AddScheme<AuthenticationSchemeOptions, TestSignIn>(Name, null);

    public static string CookieOf(string id, string name, params Permission[] permissions) => Uri.EscapeDataString(string.Join(',', [id, name, .. permissions]));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Request.Cookies[Cookie]?.Split(',') is [var id, var name, .. var permissions]
            ? AuthenticateResult.Success(new(new(new ClaimsIdentity(Claims(id, name, permissions), Name)), Name))
            : AuthenticateResult.NoResult());

    private static IEnumerable<Claim> Claims(string id, string name, string[] permissions) =>
        permissions.Select(permission => new Claim(DeskUser.PermissionClaim, permission)).Append(new(ClaimTypes.NameIdentifier, id)).Append(new(ClaimTypes.Name, name));
}
