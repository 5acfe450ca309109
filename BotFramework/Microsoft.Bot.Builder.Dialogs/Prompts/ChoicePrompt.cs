using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, null, validator, defaultLocale)
    {
    }

    /// <param name="dialogId">The id in its set.</param>
    /// <param name="choiceDefaults">How to list choices, by locale (<c>zh-cn</c>), instead of the built-in ways.</param>
    /// <param name="validator">Decides whether the answer is valid.</param>
    /// <param name="defaultLocale">For activities without one.</param>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var message = AppendChoices(
            PromptState.ToSend(options, isRetry),
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? Defaults(activity, options),
            activity.Conversation?.ConversationType,
            null,
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        var utterance = turnContext.Activity.AsMessageActivity()?.Text;
        if (!string.IsNullOrEmpty(utterance))
        {
            var found = ChoiceRecognizers.RecognizeChoices(utterance, options.Choices ?? [], RecognizerOptions);
            result.Succeeded = found.Count > 0;
            result.Value = found.Count > 0 ? found[0].Resolution : null;
        }

        return Task.FromResult(result);
    }

    private ChoiceFactoryOptions Defaults(Activity activity, PromptOptions options) =>
        _choiceDefaults?.GetValueOrDefault(PromptCulture.LocaleOf(activity, DefaultLocale, options))
        ?? ChoiceMessages.ListingOf(PromptCulture.Of(activity, DefaultLocale, options));
}
