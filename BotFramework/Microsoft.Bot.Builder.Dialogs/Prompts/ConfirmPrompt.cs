using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Listing)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, null, validator, defaultLocale)
    {
    }

    /// <param name="dialogId">The id in its set.</param>
    /// <param name="choiceDefaults">Yes, no and how to list them, by locale (<c>zh-cn</c>), instead of the built-in words.</param>
    /// <param name="validator">Decides whether the answer is valid.</param>
    /// <param name="defaultLocale">For activities without one.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

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
        var (yes, no, listing) = Defaults(activity, options);
        var message = AppendChoices(
            PromptState.ToSend(options, isRetry),
            activity.ChannelId,
            [ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no],
            options.Style ?? Style,
            ChoiceOptions ?? listing,
            activity.Conversation?.ConversationType,
            null,
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var utterance = turnContext.Activity.AsMessageActivity()?.Text;
        var answer = string.IsNullOrWhiteSpace(utterance) ? null : Recognize(utterance, turnContext.Activity, options);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer != null, Value = answer ?? false });
    }

    // The words on the buttons first: a bot may give 是 and 否 any meaning it likes. A number only where numbers were listed.
    private bool? Recognize(string utterance, Activity activity, PromptOptions options)
    {
        var (yes, no, listing) = Defaults(activity, options);
        List<Choice> choices = [ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no];
        if (choices.FindIndex(c => Script.SameWords(utterance, c.Value)) is var said and >= 0)
        {
            return said == 0;
        }

        if (Confirmation.Recognize(utterance) is { } answer)
        {
            return answer;
        }

        var numbered = (ChoiceOptions ?? listing)?.IncludeNumbers ?? true;
        var searching = new FindChoicesOptions { RecognizeNumbers = numbered, RecognizeOrdinals = numbered };
        var found = ChoiceNumbers.Find(utterance, choices, searching);
        return found == null ? null : found.Resolution.Index == 0;
    }

    private (Choice Yes, Choice No, ChoiceFactoryOptions Listing) Defaults(Activity activity, PromptOptions options)
    {
        if (_choiceDefaults?.TryGetValue(PromptCulture.LocaleOf(activity, DefaultLocale, options), out var own) == true)
        {
            return own;
        }

        var culture = PromptCulture.Of(activity, DefaultLocale, options);
        return (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), ChoiceMessages.ListingOf(culture));
    }
}
