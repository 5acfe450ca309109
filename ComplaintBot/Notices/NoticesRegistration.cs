using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Settings;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Notices;

internal static class NoticesRegistration
{
    /// <summary>Who else in the institution is told when a person is called, by mail or webhook.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration) => services
        .AddSettings<NoticeOptions, NoticeOptionsValidator>(configuration, "Notices")
        .AddSingleton<IValidateOptions<NoticeOptions>, NoticeWays>()
        .AddSingleton<NoticePolicy>()
        .AddSingleton<NoticeText>()
        .AddSingleton<MailWay>()
        .AddSingleton<WebhookWay>()
        .AddSingleton<NoticeSender>()
        .AddHostedService(provider => provider.GetRequiredService<NoticeSender>());
}
