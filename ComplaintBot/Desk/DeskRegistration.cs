using ComplaintBot.Desk.Shell;
using MudBlazor;
using MudBlazor.Services;

namespace ComplaintBot.Desk;

/// <summary>The agents' desk under <c>/desk</c>.</summary>
internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddCascadingAuthenticationState();
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services
            .AddAccess()
            .AddMudServices(options => options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter)
            .AddSingleton<DeskAssets>()
            .AddScoped<DeskScript>()
            .AddScoped<DeskKeys>();
    }

    /// <summary>Only what lies under <c>/desk</c>, and Blazor's own socket, is touched.</summary>
    public static WebApplication MapDesk(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(DeskPaths.Root), desk => desk.Use(next => http => DeskHeaders.SetAsync(http, next)));
        app.UseWhen(http => IsDesk(http.Request.Path), desk => desk.UseRequestLocalization(DeskLanguage.Options));
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapGet($"{DeskAssets.Path}/{{name}}", (HttpContext http, string name, DeskAssets assets) => assets.Get(http, name));
        app.MapGet(DeskLanguage.Path, DeskLanguage.Choose);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    private static bool IsDesk(PathString path) => path.StartsWithSegments(DeskPaths.Root) || path.StartsWithSegments("/_blazor");
}
