using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Numbers as people say them, read by Microsoft.Recognizers.Text.</summary>
internal static partial class NumberWords
{
    private const string HanDigits = "零一二三四五六七八九";

    /// <summary>The first number, written as its culture writes numbers, and that culture.</summary>
    /// <remarks>Where the locale's language finds none, the one that the answer itself is in may.</remarks>
    public static (string Text, string Locale)? Find(string utterance, string locale)
    {
        if (string.IsNullOrWhiteSpace(utterance))
        {
            return null;
        }

        var spoken = (Script.HasHan(utterance) ? PromptCultureModels.Chinese : PromptCultureModels.English).Locale;
        return RecognizerCulture.Invariantly(
            () => In(utterance, locale) ?? (spoken == locale ? null : In(utterance, spoken)));
    }

    private static (string Text, string Locale)? In(string utterance, string locale)
    {
        var said = locale == PromptCultureModels.Chinese.Locale ? Formal(utterance) : utterance;
        var found = First(NumberRecognizer.RecognizeNumber(said, locale))
            ?? First(NumberWithUnitRecognizer.RecognizeCurrency(said, locale))
            ?? First(NumberWithUnitRecognizer.RecognizeAge(said, locale))
            ?? First(NumberWithUnitRecognizer.RecognizeTemperature(said, locale))
            ?? First(NumberWithUnitRecognizer.RecognizeDimension(said, locale));
        return found == null ? null : (found, locale);
    }

    private static string First(List<ModelResult> results) =>
        results.Select(r => r.Resolution?.GetValueOrDefault("value")?.ToString()).FirstOrDefault(v => v != null);

    // What the recognizer gets wrong: 3w is read as 3, 3千8 as 3008, and 三点五万 as a time of day.
    private static string Formal(string said)
    {
        said = LatinTenThousand().Replace(said, "万");
        said = ShortTail().Replace(said, m => m.Value + (m.Groups["unit"].Value == "万" ? '千' : '百'));
        return HanPoint().Replace(said, m => $"{Digits(m.Groups[1].Value)}.{Digits(m.Groups[2].Value)}{m.Groups[3].Value}");
    }

    private static string Digits(string han) => string.Concat(han.Select(c => HanDigits.IndexOf(c, StringComparison.Ordinal)));

    [GeneratedRegex(@"(?<=\d)\s*[wWｗＷ](?![A-Za-z])")]
    private static partial Regex LatinTenThousand();

    [GeneratedRegex(@"\d(?<unit>[万千])\d(?![\d.万千百十])")]
    private static partial Regex ShortTail();

    [GeneratedRegex("([零一二三四五六七八九])点([零一二三四五六七八九]+)([万千百亿])")]
    private static partial Regex HanPoint();
}
