using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>In which language a prompt lists its choices.</summary>
internal static class PromptCulture
{
    /// <summary>
    /// The activity's locale, the prompt's default, or, where neither is given, the language that the prompt itself is in.
    /// </summary>
    public static PromptCultureModel Of(Activity activity, string defaultLocale, PromptOptions options) =>
        PromptCultureModels.Of(LocaleOf(activity, defaultLocale, options)) ?? PromptCultureModels.English;

    /// <summary>The same as a locale, which may be one that only the bot itself has words for.</summary>
    public static string LocaleOf(Activity activity, string defaultLocale, PromptOptions options)
    {
        var locale = NullIfEmpty(activity.Locale) ?? NullIfEmpty(options?.RecognizeLanguage) ?? NullIfEmpty(defaultLocale);
        var spoken = SpeaksChinese(activity, options) ? PromptCultureModels.Chinese : PromptCultureModels.English;
        return PromptCultureModels.MapToNearestLanguage(locale ?? spoken.Locale);
    }

    private static string NullIfEmpty(string text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool SpeaksChinese(Activity activity, PromptOptions options) =>
        Script.HasHan(options?.Prompt?.Text)
        || Script.HasHan(activity.Text)
        || options?.Choices?.Any(c => Script.HasHan(c.Value)) == true;
}
