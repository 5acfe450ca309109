using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Forms;
using ComplaintBot.Desk.Access.Keys;
using ComplaintBot.Desk.Access.OpenId;
using ComplaintBot.Desk.Access.Roles;
using ComplaintBot.Desk.Access.Sessions;
using ComplaintBot.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access;

/// <summary>Who may what at the desk. It needs a <see cref="DataFolder"/>, a <see cref="TimeProvider"/> and the stores.</summary>
internal static class AccessRegistration
{
    /// <exception cref="Dialogs.Policies.PolicyException">The table of roles cannot be used.</exception>
    public static IServiceCollection AddDeskAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(AccessSchemes.ByPath)
            .AddPolicyScheme(AccessSchemes.ByPath, null, options => options.ForwardDefaultSelector = http => AccessPaths.AskWho(http.Request.Path) ? AccessSchemes.Cookie : AccessSchemes.Nobody)
            .AddScheme<AuthenticationSchemeOptions, NobodyHandler>(AccessSchemes.Nobody, null)
            .AddCookie(AccessSchemes.Cookie)
            .AddOutside(configuration);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        return services
            .AddPolicies()
            .AddKeys()
            .AddForms()
            .AddSettings<SignInOptions, SignInOptions.Validator>(configuration, "Desk:SignIn")
            .Configure<PasswordHasherOptions>(options => options.IterationCount = Passwords.Iterations)
            .AddSingleton(RoleTable.Embedded())
            .AddSingleton<Passwords>()
            .AddSingleton<StaffSessions>()
            .AddSingleton<PasswordSignIn>()
            .AddSingleton<SignOut>()
            .AddSingleton<PasswordSetting>()
            .AddSingleton<StaffAccounts>()
            .AddSingleton<AuditLog>()
            .AddSingleton<AuditLines>()
            .AddScoped<AuthenticationStateProvider, CircuitState>()
            .AddScoped<SignedIn>()
            .AddScoped<CircuitHandler, CircuitSession>()
            .AddSingleton<FirstAdministrator>()
            .AddHostedService(provider => provider.GetRequiredService<FirstAdministrator>());
    }

    /// <summary>After routing and what the proxy says; before everything that serves.</summary>
    public static void UseDeskAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(DeskGate.PassAsync);
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapDeskAccess(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(AccessPaths.Style, (HttpContext http, FormStyle style) => style.Get(http)).AllowAnonymous();
        var forms = endpoints.MapGroup("").AddEndpointFilter<FormGuard>().WithMetadata(new RequestSizeLimitAttribute(FormGuard.Longest));
        var open = forms.MapGroup("").AllowAnonymous();
        open.MapGet(AccessPaths.SignIn, SignInEndpoints.Show);
        open.MapPost(AccessPaths.SignIn, SignInEndpoints.PostAsync);
        open.MapGet(AccessPaths.FirstAdmin, FirstAdminEndpoints.Show);
        open.MapPost(AccessPaths.FirstAdmin, FirstAdminEndpoints.PostAsync);
        open.MapGet(AccessPaths.SetPassword, PasswordEndpoints.ShowLink);
        open.MapPost(AccessPaths.SetPassword, PasswordEndpoints.PostLinkAsync);
        open.MapOutside();
        var closed = forms.MapGroup("").RequireAuthorization();
        closed.MapGet(AccessPaths.SignOut, SignInEndpoints.AskSignOut);
        closed.MapPost(AccessPaths.SignOut, SignInEndpoints.SignOutAsync);
        closed.MapGet(AccessPaths.ChangePassword, PasswordEndpoints.ShowChange);
        closed.MapPost(AccessPaths.ChangePassword, PasswordEndpoints.PostChangeAsync);
        var accounts = forms.MapGroup(AccessPaths.Accounts).RequireAuthorization(nameof(Permission.ManageAccounts));
        accounts.MapGet("", AccountEndpoints.Show);
        accounts.MapPost("", AccountEndpoints.PostAsync);
    }

    /// <summary>One of the name of each permission.</summary>
    private static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder();
        foreach (var permission in Enum.GetNames<Permission>())
        {
            policies.AddPolicy(permission, policy => policy.RequireClaim(DeskUser.PermissionClaim, permission));
        }
        return services;
    }

    private static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ComplaintBot");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder>((options, folder) => options.XmlRepository = new KeyFolder(folder));
        return services;
    }

    private static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services
            .AddAntiforgery(options =>
            {
                options.Cookie.Name = "desk-form";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            })
            .AddSingleton<AccessTexts>()
            .AddSingleton<FormStyle>()
            .AddSingleton<FormPages>()
            .AddSingleton<TryLimit>();
    }
}
