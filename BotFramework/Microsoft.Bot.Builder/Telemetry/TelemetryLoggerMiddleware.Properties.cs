using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>What is told. Names and words only when personal information is asked for.</content>
public partial class TelemetryLoggerMiddleware
{
    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(
        Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        var told = Told(activity, additionalProperties);
        told.TryAdd(TelemetryConstants.FromIdProperty, activity.From?.Id);
        told.TryAdd(TelemetryConstants.RecipientIdProperty, activity.Recipient?.Id);
        told.TryAdd(TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name);
        told.TryAdd(TelemetryConstants.LocaleProperty, activity.Locale);
        TellPersonal(told, activity, TelemetryConstants.FromNameProperty, activity.From?.Name);
        return Task.FromResult(told);
    }

    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(
        Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        var told = Told(activity, additionalProperties);
        told.TryAdd(TelemetryConstants.ReplyActivityIDProperty, activity.ReplyToId);
        told.TryAdd(TelemetryConstants.RecipientIdProperty, activity.Recipient?.Id);
        told.TryAdd(TelemetryConstants.LocaleProperty, activity.Locale);
        TellPersonal(told, activity, TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name);
        return Task.FromResult(told);
    }

    protected Task<Dictionary<string, string>> FillUpdateEventPropertiesAsync(
        Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        var told = Told(activity, additionalProperties);
        told.TryAdd(TelemetryConstants.RecipientIdProperty, activity.Recipient?.Id);
        told.TryAdd(TelemetryConstants.LocaleProperty, activity.Locale);
        TellPersonal(told, activity, null, null);
        return Task.FromResult(told);
    }

    // No static, as it is none in the SDK.
#pragma warning disable CA1822
    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(
        IMessageDeleteActivity activity, Dictionary<string, string> additionalProperties = null) =>
        Task.FromResult(Told(activity, additionalProperties));
#pragma warning restore CA1822

    private static Dictionary<string, string> Told(IActivity activity, Dictionary<string, string> additionalProperties)
    {
        var told = new Dictionary<string, string>(additionalProperties ?? []);
        told.TryAdd(TelemetryConstants.ActivityIdProperty, activity.Id);
        told.TryAdd(TelemetryConstants.ActivityTypeProperty, activity.Type);
        told.TryAdd(TelemetryConstants.ChannelIdProperty, activity.ChannelId);
        told.TryAdd(TelemetryConstants.ConversationIdProperty, activity.Conversation?.Id);
        told.TryAdd(TelemetryConstants.ConversationNameProperty, activity.Conversation?.Name);
        return told;
    }

    private void TellPersonal(Dictionary<string, string> told, Activity activity, string nameProperty, string name)
    {
        if (!LogPersonalInformation)
        {
            return;
        }

        (string Property, string Value)[] personal =
        [
            (nameProperty, name), (TelemetryConstants.TextProperty, activity.Text), (TelemetryConstants.SpeakProperty, activity.Speak),
        ];
        foreach (var (property, value) in personal.Where(p => !string.IsNullOrWhiteSpace(p.Value)))
        {
            told.TryAdd(property, value);
        }
    }
}
