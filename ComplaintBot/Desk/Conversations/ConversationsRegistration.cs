using ComplaintBot.Desk.Access;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition.Words;
using ComplaintBot.Settings;
using ComplaintBot.Stores;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Conversations;

internal static class ConversationsRegistration
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton<IDeskAudit, LoggedAudit>();
        return services
            .AddSingleton<DeskReader>()
            .AddSingleton<HistoryReader>()
            .AddSingleton(Rules)
            .AddSingleton<CustomerMask>()
            .AddScoped<ConversationScript>()
            .AddTransient<ConversationRoom>();
    }

    public static void MapConversations(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{EvidenceEndpoint.Path}/{{key}}", EvidenceEndpoint.Get).RequireAuthorization(nameof(Permission.SeeConversations));

    private static MaskingRules Rules(IServiceProvider provider)
    {
        var brand = provider.GetRequiredService<IOptions<BrandOptions>>().Value;
        return new(new Lexicon(), new[] { brand.Hotline, brand.CallerNumber }.OfType<string>());
    }
}
