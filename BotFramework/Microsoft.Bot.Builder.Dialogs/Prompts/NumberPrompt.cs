using System.Globalization;
using System.Numerics;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or in words.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is not int, long, float, double or decimal.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (default(T) is not (int or long or float or double or decimal))
        {
            throw new NotSupportedException($"A NumberPrompt gives an int, long, float, double or decimal, not a {typeof(T).Name}.");
        }

        DefaultLocale = defaultLocale;
    }

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

    /// <summary>The first number said; a number that <typeparamref name="T"/> cannot hold is none.</summary>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var utterance = turnContext.Activity.AsMessageActivity()?.Text;
        var culture = PromptCulture.Of(turnContext.Activity, DefaultLocale, options);
        if (NumberWords.Find(utterance, culture.Locale) is var (text, locale) && Parse(text, locale) is T number)
        {
            result.Succeeded = true;
            result.Value = number;
        }

        return Task.FromResult(result);
    }

    private static object Parse(string text, string locale) => default(T) switch
    {
        int => Parse<int>(text, locale),
        long => Parse<long>(text, locale),
        float => Parse<float>(text, locale),
        double => Parse<double>(text, locale),
        _ => Parse<decimal>(text, locale),
    };

    private static object Parse<TNumber>(string text, string locale)
        where TNumber : struct, INumberBase<TNumber> =>
        TNumber.TryParse(text, NumberStyles.Any, CultureInfo.GetCultureInfo(locale), out var number) ? number : null;
}
