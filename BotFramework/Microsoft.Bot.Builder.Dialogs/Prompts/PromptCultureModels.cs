namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages of the prompts. A model is made anew each time: a bot may change what it got.</summary>
public static class PromptCultureModels
{
    public static PromptCultureModel Bulgarian => Model("bg-bg", ", ", " или ", ", или ", "Да", "Не");

    public static PromptCultureModel Chinese => Model("zh-cn", "、", " 或 ", " 或 ", "是", "否");

    public static PromptCultureModel Dutch => Model("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English => Model("en-us", ", ", " or ", ", or ", "Yes", "No");

    public static PromptCultureModel French => Model("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non");

    public static PromptCultureModel German => Model("de-de", ", ", " oder ", ", oder ", "Ja", "Nein");

    public static PromptCultureModel Hindi => Model("hi-in", ", ", " या ", ", या ", "हां", "नहीं");

    public static PromptCultureModel Italian => Model("it-it", ", ", " o ", " o ", "Si", "No");

    public static PromptCultureModel Japanese => Model("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ");

    public static PromptCultureModel Korean => Model("ko-kr", ", ", " 또는 ", " 또는 ", "예", "아니");

    public static PromptCultureModel Portuguese => Model("pt-br", ", ", " ou ", ", ou ", "Sim", "Não");

    public static PromptCultureModel Spanish => Model("es-es", ", ", " o ", ", o ", "Sí", "No");

    public static PromptCultureModel Swedish => Model("sv-se", ", ", " eller ", " eller ", "Ja", "Nej");

    public static PromptCultureModel Turkish => Model("tr-tr", ", ", " veya ", " veya ", "Evet", "Hayır");

    public static PromptCultureModel[] GetSupportedCultures() =>
        [Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish];

    /// <summary>The supported locale of the same language, or the code itself in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode) => string.IsNullOrEmpty(cultureCode)
        ? cultureCode
        : Of(cultureCode)?.Locale ?? cultureCode.ToLowerInvariant();

    /// <summary>The model of the code's language, or null.</summary>
    internal static PromptCultureModel Of(string cultureCode) => cultureCode?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "bg" => Bulgarian,
        "zh" => Chinese,
        "nl" => Dutch,
        "en" => English,
        "fr" => French,
        "de" => German,
        "hi" => Hindi,
        "it" => Italian,
        "ja" => Japanese,
        "ko" => Korean,
        "pt" => Portuguese,
        "es" => Spanish,
        "sv" => Swedish,
        "tr" => Turkish,
        _ => null,
    };

    private static PromptCultureModel Model(
        string locale, string separator, string or, string orMore, string yes, string no) => new()
        {
            Locale = locale,
            Separator = separator,
            InlineOr = or,
            InlineOrMore = orMore,
            YesInLanguage = yes,
            NoInLanguage = no,
        };
}
