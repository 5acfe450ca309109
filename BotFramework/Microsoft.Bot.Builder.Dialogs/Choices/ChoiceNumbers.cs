using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// A choice by its number. In Chinese the number has to be the whole answer, give or take 选 and 吧: 我有2张卡 chooses nothing.
/// In English it may stand in a sentence.
/// </summary>
internal static partial class ChoiceNumbers
{
    private const string HanDigits = "零一二三四五六七八九";

    private static readonly string[] Cardinals =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static ModelResult<FoundChoice> Find(string utterance, IList<Choice> choices, FindChoicesOptions options)
    {
        var said = Script.Fold(utterance ?? string.Empty);
        var number = Script.HasHan(said) ? InChinese(said, choices.Count, options) : InEnglish(said, choices.Count, options);
        if (number is not { } found || found.Value < 1 || found.Value > choices.Count)
        {
            return null;
        }

        var index = found.Value - 1;
        return new ModelResult<FoundChoice>
        {
            Start = 0,
            End = utterance.Length - 1,
            Text = utterance,
            TypeName = "choice",
            Resolution = new FoundChoice { Value = choices[index].Value, Index = index, Score = 1, Synonym = found.Text },
        };
    }

    private static (int Value, string Text)? InChinese(string said, int count, FindChoicesOptions options)
    {
        if (ChineseAnswer().Match(said) is not { Success: true } match)
        {
            return null;
        }

        if (match.Groups["last"].Success)
        {
            return options.RecognizeOrdinals ? (count, match.Value) : null;
        }

        var wanted = match.Groups["nth"].Success ? options.RecognizeOrdinals : options.RecognizeNumbers;
        return wanted && HanNumber(match.Groups["number"].Value) is { } value ? (value, match.Groups["number"].Value) : null;
    }

    private static (int Value, string Text)? InEnglish(string said, int count, FindChoicesOptions options)
    {
        foreach (var word in EnglishWord().Matches(said).Select(m => m.Value))
        {
            if (options.RecognizeOrdinals && Ordinal(word, count) is { } nth)
            {
                return (nth, word);
            }

            if (options.RecognizeNumbers && Cardinal(word) is { } number)
            {
                return (number, word);
            }
        }

        return null;
    }

    private static int? Ordinal(string word, int count)
    {
        if (word == "last")
        {
            return count;
        }

        var digits = EnglishOrdinal().Match(word);
        return digits.Success
            ? Digits(digits.Groups[1].Value)
            : Array.IndexOf(Ordinals, word) is var at and >= 0 ? at + 1 : null;
    }

    private static int? Cardinal(string word) =>
        Digits(word) ?? (Array.IndexOf(Cardinals, word) is var at and >= 0 ? at + 1 : null);

    private static int? Digits(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // To 99, as 十, 十二, 二十, 二十三.
    private static int? HanNumber(string text)
    {
        text = text.Replace('两', '二');
        if (Digits(text) is { } digits)
        {
            return digits;
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return text.Length == 1 ? HanDigits.IndexOf(text[0], StringComparison.Ordinal) : null;
        }

        var tens = ten == 0 ? 1 : HanDigits.IndexOf(text[0], StringComparison.Ordinal);
        var ones = ten == text.Length - 1 ? 0 : HanDigits.IndexOf(text[ten + 1], StringComparison.Ordinal);
        return (tens * 10) + ones;
    }

    [GeneratedRegex("""
        ^[\s,，。.]*
        (?:我)?(?:想|要)?(?:选择|选|是|就|按)?(?:是)?\s*
        (?:(?<last>最后(?:那)?(?:一)?(?:个|项|条|种)|最后)
          |(?<nth>第)?\s*(?<number>\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])\s*(?:个|项|条|种|号)?)
        (?:吧|的|呀|啊|呢|哦)?[\s,，。.!！、)）]*$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex ChineseAnswer();

    [GeneratedRegex(@"[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"^(\d{1,3})(?:st|nd|rd|th)$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishOrdinal();
}
