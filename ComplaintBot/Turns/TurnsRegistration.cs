using Microsoft.Bot.Connector.Authentication;
using ComplaintBot.Settings;

namespace ComplaintBot.Turns;

internal static class TurnsRegistration
{
    /// <summary>One turn at a time per conversation; accept, run, commit, then deliver.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration) => services
            .AddSettings<TurnOptions, TurnOptionsValidator>(configuration, "Turns")
            .AddSettings<ListeningOptions, ListeningOptionsValidator>(configuration, "Listening")
            .AddSingleton<ConversationFeed>()
            .AddSingleton<TurnMetrics>()
            .AddSingleton(BotFrameworkAuthenticationFactory.Create())
            .AddSingleton<TurnAdapter>()
            .AddSingleton<TurnRunner>()
            .AddSingleton(provider => new ConversationLanes(id => provider.GetRequiredService<TurnRunner>().RunAsync(id)))
            .AddSingleton(provider => new TurnClock(provider.GetRequiredService<TimeProvider>(), id => provider.GetRequiredService<ConversationLanes>().Wake(id)))
            .AddSingleton<ITurns, TurnIntake>()
            .AddHostedService<TurnService>();
}
