using Microsoft.Recognizers.Text.DateTime;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date, a time or a span. What was said is often more than one: 三点 is in the night and in the afternoon.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(
        string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    public string DefaultLocale { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (PromptState.ToSend(options, isRetry) is { } prompt)
        {
            await turnContext.SendActivityAsync(prompt, cancellationToken);
        }
    }

    /// <summary>The resolutions of the first date said. 明天 counts from the user's own time, where the activity tells it.</summary>
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        var utterance = activity.AsMessageActivity()?.Text;
        if (!string.IsNullOrWhiteSpace(utterance))
        {
            var culture = PromptCulture.Of(activity, DefaultLocale, options);
            var said = (activity.LocalTimestamp ?? activity.Timestamp)?.DateTime;
            var found = RecognizerCulture.Invariantly(
                () => DateTimeRecognizer.RecognizeDateTime(utterance, culture.Locale, refTime: said)).FirstOrDefault();
            result.Succeeded = found != null;
            result.Value = found == null ? null : Resolutions(found.Resolution);
        }

        return Task.FromResult(result);
    }

    private static List<DateTimeResolution> Resolutions(SortedDictionary<string, object> found) =>
        [.. ((List<Dictionary<string, string>>)found["values"]).Select(value => new DateTimeResolution
        {
            Timex = value.GetValueOrDefault("timex"),
            Value = value.GetValueOrDefault("value"),
            Start = value.GetValueOrDefault("start"),
            End = value.GetValueOrDefault("end"),
        })];
}

/// <summary>One reading of what was said.</summary>
public class DateTimeResolution
{
    /// <summary>As <c>2026-02-13</c>, <c>16:00:00</c>, both with a blank between, or seconds of a duration.</summary>
    public string Value { get; set; }

    /// <summary>Of a span; the first moment in it.</summary>
    public string Start { get; set; }

    /// <summary>Of a span; the first moment after it.</summary>
    public string End { get; set; }

    /// <summary>The expression in TIMEX3, such as <c>2026-02-13</c> or <c>XXXX-WXX-5</c>.</summary>
    public string Timex { get; set; }
}
