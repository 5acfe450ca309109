using ComplaintBot.Desk.Access.Forms;
using ComplaintBot.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access.OpenId;

internal static class OpenIdRegistration
{
    public static void AddOutside(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        authentication.Services
            .AddSettings<OpenIdOptions, OpenIdOptionsValidator>(configuration, OpenIdOptions.Section)
            .AddSingleton<OutsideSignIn>();
        if (IsOn(configuration))
        {
            authentication.Services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OpenIdConnection>();
            authentication.AddOpenIdConnect(AccessSchemes.Outside, _ => { });
        }
    }

    /// <summary>A link, not a form: the browser would hold the way to another host against a form.</summary>
    public static void MapOutside(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<OpenIdOptions>>().Value.IsOn)
        {
            endpoints.MapGet(AccessPaths.Outside, Go).AllowAnonymous();
        }
    }

    private static bool IsOn(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[$"{OpenIdOptions.Section}:{nameof(OpenIdOptions.Authority)}"]);

    private static ChallengeHttpResult Go(HttpContext http) => TypedResults.Challenge(
        new() { RedirectUri = $"{http.Request.PathBase}{ReturnPath.Of(http.Request) ?? AccessPaths.Root}" },
        [AccessSchemes.Outside]);
}
