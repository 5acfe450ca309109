using ComplaintBot.Stores;

namespace ComplaintBot.Desk.Cases;

internal static class CasesRegistration
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<CaseReader>()
        .AddSingleton<ReadVersions>()
        .AddSingleton<CaseDossiers>()
        .AddSingleton<CaseMasks>();
}
