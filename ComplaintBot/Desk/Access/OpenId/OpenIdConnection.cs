using ComplaintBot.Desk.Access.Forms;
using ComplaintBot.Desk.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ComplaintBot.Desk.Access.OpenId;

/// <summary>How we talk with the institution's own sign-in: a code, once, with PKCE. Its tokens are read and thrown away.</summary>
internal sealed class OpenIdConnection(IOptions<OpenIdOptions> settings, TimeProvider time) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    private static readonly string[] Signed = ["RS", "PS", "ES"];
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    public void Configure(OpenIdConnectOptions options) => Configure(AccessSchemes.Outside, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        options.Authority = settings.Value.Authority!.OriginalString;
        options.RequireHttpsMetadata = settings.Value.Authority.Scheme == Uri.UriSchemeHttps;
        options.ClientId = settings.Value.ClientId;
        options.ClientSecret = settings.Value.ClientSecret;
        options.CallbackPath = AccessPaths.OutsideCallback;
        options.SignInScheme = AccessSchemes.Cookie;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.SaveTokens = false;
        // A provider need not say from when a token holds; until when it must.
        options.TokenValidationParameters.LifetimeValidator = (notBefore, expires, _, _) => (notBefore is null || notBefore <= Now + Skew) && Now - Skew < expires;
        options.ClaimActions.Clear(); // who issued the token is part of who somebody is
        options.Events = new() { OnTokenValidated = MustBeSigned, OnTicketReceived = LetInAsync, OnRemoteFailure = FailedAsync };
        Protect(options.CorrelationCookie);
        Protect(options.NonceCookie);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // It answers by a link (query), which Lax lets through; None would ask for https also on this machine.
    private static void Protect(CookieBuilder cookie)
    {
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
    }

    // The standard lets a token be unsigned that comes straight from there; we don't, nor signed with a secret that both know.
    private static Task MustBeSigned(TokenValidatedContext context)
    {
        if (!Signed.Any(kind => context.SecurityToken.SignatureAlgorithm.StartsWith(kind, StringComparison.Ordinal)))
        {
            context.Fail("The id token is not signed with a key of the authority.");
        }
        return Task.CompletedTask;
    }

    /// <summary>After every check: nonce, state and code too.</summary>
    private static async Task LetInAsync(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        if (await Door(http).TryAsync(context.Principal!, $"{http.Connection.RemoteIpAddress}", http.RequestAborted) is { } token)
        {
            context.Principal = StaffSessions.Ticket(token, AccessSchemes.Cookie);
        }
        else
        {
            Back(context.Response);
            context.HandleResponse();
        }
    }

    /// <summary>Cancelled there, refused by us, or made up by somebody: the same page.</summary>
    private static async Task FailedAsync(RemoteFailureContext context)
    {
        var http = context.HttpContext;
        using var lease = http.RequestServices.GetRequiredService<TryLimit>().Take(http.Connection.RemoteIpAddress);
        if (lease.IsAcquired)
        {
            await Door(http).FailedAsync($"{http.Connection.RemoteIpAddress}", http.RequestAborted);
        }
        Back(context.Response);
        context.HandleResponse();
    }

    private static OutsideSignIn Door(HttpContext http) => http.RequestServices.GetRequiredService<OutsideSignIn>();

    private static void Back(HttpResponse response) => response.Redirect($"{response.HttpContext.Request.PathBase}{AccessPaths.SignIn}?refused");
}
