using ComplaintBot.Settings;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace ComplaintBot.Channels.Connector;

/// <summary>The Bot Framework's door: Azure Bot Service and all its channels, the Emulator, the Agents Playground.</summary>
internal static class ConnectorChannel
{
    public static IServiceCollection AddConnectorChannel(this IServiceCollection services, IConfiguration configuration) => services
        .AddHttpClient()
        .ConfigureHttpClientDefaults(http => http
            .RemoveAllLoggers() // an address names the conversation, which may be a telephone number
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2)) // addresses change
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)) // or a timer keeps the whole server in memory after its end
        .AddSettings<ConnectorOptions, ConnectorOptionsValidator>(configuration, "Connector")
        .AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<BotFrameworkAuthentication>>()))
        .AddSingleton<ServiceUrls>()
        .AddSingleton<ConnectorCallers>()
        .AddSingleton<HandoffTranscript>()
        .AddSingleton<MessagesEndpoint>()
        .AddSingleton<IDeliveryDoor, ConnectorDelivery>();

    public static IEndpointRouteBuilder MapConnectorChannel(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/messages", (HttpContext http, MessagesEndpoint messages) => messages.PostAsync(http));
        return endpoints;
    }
}
