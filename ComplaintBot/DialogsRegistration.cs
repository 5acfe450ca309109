using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;
using ComplaintBot.Notices;
using ComplaintBot.Settings;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace ComplaintBot;

internal static partial class DialogsRegistration
{
    /// <summary>The bot and what it knows. Its lexicons, calendar and policies are read here: a bad one stops the start.</summary>
    public static IServiceCollection AddComplaintDialogs(this IServiceCollection services, IConfiguration configuration) => services
        .AddSettings<BrandOptions, BrandOptionsValidator>(configuration, "Brand")
        .AddSettings<HandoffOptions, HandoffOptionsValidator>(configuration, "Handoff")
        .AddSingleton<Escalation>()
        .AddSingleton<OutsideChannels>()
        .AddSingleton<SmallTalk>()
        .AddSingleton(provider => RecognizerOf.Server(provider.GetRequiredService<DataFolder>(), configuration))
        .AddSingleton<CauseIndex>()
        .AddSingleton<Recorder>()
        .AddSingleton(new PromiseCalculator())
        .AddHostedService<CalendarWatch>()
        .AddHostedService<ApprovalWatch>()
        .AddSingleton<ComplaintDialogs>()
        .AddSingleton(Services)
        .AddSingleton<BotFactory>(provider => storage => new ComplaintHandler(
            new ConversationState(storage),
            provider.GetRequiredService<ComplaintServices>(),
            provider.GetRequiredService<ComplaintDialogs>(),
            provider.GetRequiredService<TimeProvider>()));

    internal static ComplaintServices Services(IServiceProvider provider)
    {
        var listening = provider.GetRequiredService<IOptions<ListeningOptions>>().Value;
        var logger = provider.GetRequiredService<ILogger<TemplateGuard>>();
        var promises = provider.GetRequiredService<PromiseCalculator>();
        var (notices, escalation) = (provider.GetRequiredService<NoticePolicy>(), provider.GetRequiredService<Escalation>());
        notices.Require(escalation.Policy.AlarmReasons);
        return new(
            provider.GetRequiredService<Recorder>(),
            promises,
            escalation,
            new TakeOver(provider.GetRequiredService<IDuty>(), promises, provider.GetRequiredService<IOptions<HandoffOptions>>().Value.AnswerWithin),
            provider.GetRequiredService<OutsideChannels>(),
            provider.GetRequiredService<CauseIndex>(),
            ReplyTexts.Default,
            provider.GetRequiredService<IOptions<BrandOptions>>().Value.ToBrand(),
            CaseNumber.Next,
            TimeSpan.FromSeconds(listening.PatienceSeconds))
        {
            Notices = notices,
            Reachable = provider.GetRequiredService<IOptions<NoticeOptions>>().Value.Parties.Where(party => party.Value.IsSet).Select(party => party.Key).ToHashSet(StringComparer.Ordinal),
            Alarm = blocked => Log.Blocked(logger, blocked.Name, blocked.Fault),
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The guard stopped the text {Text} ({Fault}); another was said in its place")]
        public static partial void Blocked(ILogger logger, string text, TemplateFault fault);
    }
}
