using ComplaintBot.Channels.Web.DirectLine;
using ComplaintBot.Channels.Web.Page;
using ComplaintBot.Channels.Web.Tokens;
using ComplaintBot.Settings;
using ComplaintBot.Turns;

namespace ComplaintBot.Channels.Web;

/// <summary>
/// The web door: Direct Line 3.0 under <c>/v3/directline</c> and the chat page at <c>/</c>. It needs the ports of
/// <c>Turns</c>, a <see cref="DataFolder"/> and a <see cref="TimeProvider"/>.
/// </summary>
internal static class WebChannel
{
    public static IServiceCollection AddWebChannel(this IServiceCollection services, IConfiguration configuration)
    {
        return services
            .AddSettings<WebOptions, WebOptions.Validator>(configuration, "Web")
            .AddSettings<ChatOptions, ChatOptions.Validator>(configuration, "Chat")
            .AddSettings<DirectLineOptions, DirectLineOptions.Validator>(configuration, "DirectLine")
            .AddSingleton<DirectLineKeys>()
            .AddHostedService(provider => provider.GetRequiredService<DirectLineKeys>())
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<Origins>()
            .AddSingleton<IncomingActivities>()
            .AddSingleton<Uploads>()
            .AddSingleton<Conversations>()
            .AddSingleton<IAgentTyping, AgentTyping>()
            .AddSingleton<Assets>()
            .AddSingleton<Pages>()
            .AddSingleton<ChatTokenLimit>();
    }

    public static IEndpointRouteBuilder MapWebChannel(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDirectLine();
        endpoints.MapPost("/api/chat/token", ChatTokenEndpoint.Post);
        endpoints.MapGet("/", (HttpContext http, Pages pages) => pages.Chat(http));
        endpoints.MapGet("/privacy", (HttpContext http, Pages pages) => pages.Privacy(http));
        endpoints.MapGet("/assets/{name}", (HttpContext http, string name, Assets assets) => assets.Get(http, name));
        endpoints.MapGet("/favicon.ico", (HttpContext http, Assets assets) => assets.Get(http, "favicon.svg"));
        return endpoints;
    }
}
