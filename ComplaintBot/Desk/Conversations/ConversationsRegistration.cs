using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Handoff.Staff.Phrases;
using ComplaintBot.Stores;

namespace ComplaintBot.Desk.Conversations;

internal static class ConversationsRegistration
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<DeskReader>()
        .AddSingleton<SameCustomer>()
        .AddSingleton<EvidenceLinks>()
        .AddSingleton<HistoryReader>()
        .AddSingleton<CustomerMask>()
        .AddSingleton<ReleaseNotices>()
        .AddSingleton<LineReleases>()
        .AddSingleton(new AgentPhrases())
        .AddSingleton<PaneSummary>()
        .AddScoped<RegisterWords>()
        .AddScoped<ConversationScript>()
        // Whoever opens one closes it: a scope would keep each until its page is gone.
        .AddSingleton<Func<ConversationRoom>>(provider => () => ActivatorUtilities.CreateInstance<ConversationRoom>(provider));

    public static void MapConversations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"/{EvidenceEndpoint.Path}/{{link}}", EvidenceEndpoint.Get).RequireAuthorization(nameof(Permission.SeeConversations));
        endpoints.MapGet($"/{TranscriptEndpoint.Pattern}", TranscriptEndpoint.Get).RequireAuthorization(nameof(Permission.SeeConversations), nameof(Permission.Export));
    }
}
