using ComplaintBot.Desk.Cases;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Desk.Presence;
using ComplaintBot.Desk.Queue;
using ComplaintBot.Desk.Shell;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition.Words;
using ComplaintBot.Settings;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace ComplaintBot.Desk;

/// <summary>The agents' desk under <c>/desk</c>.</summary>
internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLocalization();
        services.AddCascadingAuthenticationState();
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services
            .AddShell()
            .AddQueue()
            .AddConversations()
            .AddCases()
            .AddPresence(configuration);
    }

    /// <summary>Only what lies under <c>/desk</c>, and Blazor's own socket, is touched.</summary>
    public static WebApplication MapDesk(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(DeskPaths.Root), desk => desk.Use(next => http => DeskHeaders.SetAsync(http, next)));
        app.UseWhen(http => IsDesk(http.Request.Path), desk => desk.UseRequestLocalization(DeskLanguage.Options));
        app.UseWhen(http => http.Request.Path.StartsWithSegments(DeskPaths.Root), desk => desk.Use(next => http => MissingPages.AnswerAsync(http, next)));
        app.MapGet($"/{DeskAssets.Path}/{{name}}", (HttpContext http, string name, DeskAssets assets) => assets.Get(http, name));
        app.MapGet($"/{DeskLanguage.Path}", DeskLanguage.Choose);
        app.MapConversations();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    private static IServiceCollection AddShell(this IServiceCollection services) => services
        .AddMudServices(options => Calm(options.SnackbarConfiguration))
        .AddSingleton<DeskAssets>()
        .AddScoped<DeskScript>()
        .AddScoped<DeskKeys>()
        .AddScoped<DeskWords>();

    /// <summary>Readable at once and not in the way: no fading, over the head of the page, where nothing is written and nothing is read; a click puts it away.</summary>
    private static void Calm(SnackbarConfiguration snackbar) =>
        (snackbar.PositionClass, snackbar.ShowTransitionDuration, snackbar.HideTransitionDuration, snackbar.MaximumOpacity, snackbar.ShowCloseIcon, snackbar.VisibleStateDuration, snackbar.MaxDisplayedSnackbars) =
        (Defaults.Classes.Position.TopCenter, 0, 0, 100, false, 4_000, 2);

    private static IServiceCollection AddQueue(this IServiceCollection services) => services
        .AddSingleton(MaskingRules)
        .AddSingleton<QueueReader>()
        .AddSingleton<QueueLoad>()
        .AddSingleton<QueueMasks>()
        .AddSingleton<QueueBoard>()
        .AddScoped<DeskTurns>()
        .AddScoped<DeskActs>();

    private static IServiceCollection AddPresence(this IServiceCollection services, IConfiguration configuration) => services
        .AddSettings<DeskOptions, DeskOptionsValidator>(configuration, "Desk")
        .AddSingleton<DeskPresence>()
        .AddSingleton<Takers>()
        .AddSingleton<IDuty, DeskDuty>()
        .AddScoped<CircuitHandler, PresenceCircuit>();

    /// <summary>The institution's own numbers may be read by everybody.</summary>
    private static MaskingRules MaskingRules(IServiceProvider provider) =>
        new(new Lexicon(), provider.GetRequiredService<IOptions<BrandOptions>>().Value.ToBrand().Numbers);

    private static bool IsDesk(PathString path) => path.StartsWithSegments(DeskPaths.Root) || path.StartsWithSegments("/_blazor");
}
