using ComplaintBot.Settings;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Turns;

internal static class TurnsRegistration
{
    /// <summary>One turn at a time per conversation; accept, run, commit, then deliver.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration) => services
            .AddSettings<TurnOptions, TurnOptionsValidator>(configuration, "Turns")
            .AddSettings<OutboxOptions, OutboxOptionsValidator>(configuration, "Outbox")
            .AddSettings<ListeningOptions, ListeningOptionsValidator>(configuration, "Listening")
            .AddSingleton<ConversationFeed>()
            .AddSingleton<DeskFeed>()
            .AddSingleton<TypingFeed>()
            .AddSingleton<NoticeBell>()
            .AddSingleton<TurnMetrics>()
            .AddSingleton<TurnAdapter>()
            .AddSingleton<Apology>()
            .AddSingleton<TurnRunner>()
            .AddSingleton(provider => new ConversationLanes(id => provider.GetRequiredService<TurnRunner>().RunAsync(id)))
            .AddSingleton(provider => new TurnClock(
                provider.GetRequiredService<TimeProvider>(),
                id => provider.GetRequiredService<ConversationLanes>().Wake(id),
                TimeSpan.FromMilliseconds(provider.GetRequiredService<IOptions<ListeningOptions>>().Value.LongestMs)))
            .AddSingleton<TurnIntake>()
            .AddSingleton<ITurns>(provider => provider.GetRequiredService<TurnIntake>())
            .AddSingleton<IOutsideTurns>(provider => provider.GetRequiredService<TurnIntake>())
            .AddSingleton<IStaffTurns, StaffIntake>()
            .AddSingleton<Outbox>()
            .AddHostedService(provider => provider.GetRequiredService<Outbox>())
            .AddHostedService<TurnService>();
}
