namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>How a language lists choices and says yes and no.</summary>
public class PromptCultureModel
{
    public string Locale { get; set; }

    public string Separator { get; set; }

    public string InlineOr { get; set; }

    public string InlineOrMore { get; set; }

    public string YesInLanguage { get; set; }

    public string NoInLanguage { get; set; }
}

public static class PromptCultureModels
{
    public static PromptCultureModel Chinese => new()
    {
        Locale = "zh-cn",
        Separator = "、",
        InlineOr = " 或 ",
        InlineOrMore = " 或 ",
        YesInLanguage = "是",
        NoInLanguage = "否",
    };

    public static PromptCultureModel English => new()
    {
        Locale = "en-us",
        Separator = ", ",
        InlineOr = " or ",
        InlineOrMore = ", or ",
        YesInLanguage = "Yes",
        NoInLanguage = "No",
    };

    public static PromptCultureModel[] GetSupportedCultures() => [Chinese, English];

    /// <summary>The supported locale of the same language, or the code itself in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        var language = code.Split('-', '_')[0];
        return language switch
        {
            "zh" => "zh-cn",
            "en" => "en-us",
            _ => code,
        };
    }
}
