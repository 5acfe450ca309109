using System.Globalization;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>
/// A text as the recogniser reads it: folded, of the same length and offsets. Signs that split a word in two for the
/// eye only (invisible ones, a space beside a single character) are <see cref="Filler"/>, which scanners pass over.
/// </summary>
public sealed class Reading
{
    public const char Filler = '\0';

    private Reading(string text, string folded)
    {
        Text = text;
        Folded = folded;
        HasFiller = folded.Contains(Filler);
    }

    public string Text { get; }

    public string Folded { get; }

    public bool HasFiller { get; }

    public static Reading Of(string text, Folding folding)
    {
        var signs = folding.Fold(text).ToCharArray();
        for (var i = 0; i < signs.Length; i++)
        {
            if (IsInvisible(signs[i]) || (IsBlank(signs[i]) && SplitsAWord(signs, i)))
            {
                signs[i] = Filler;
            }
        }
        return new Reading(text, new string(signs));
    }

    public static bool IsHan(char sign) => sign is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3007';

    public static bool IsBlank(char sign) => sign is ' ' or '\u3000' or '\u00A0' or '\t';

    public static bool IsWordSign(char sign) => char.IsLetterOrDigit(sign) || char.IsSurrogate(sign);

    private static bool IsInvisible(char sign) =>
        sign is '\0' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\uFE0F'
        || (sign > '\u007F' && char.GetUnicodeCategory(sign) == UnicodeCategory.Format);

    // "投 诉": one of the two neighbours is a character that stands alone between blanks.
    private static bool SplitsAWord(char[] signs, int i) =>
        i > 0 && i + 1 < signs.Length && IsHan(signs[i - 1]) && IsHan(signs[i + 1])
        && (StandsAlone(signs, i - 1) || StandsAlone(signs, i + 1));

    private static bool StandsAlone(char[] signs, int i) =>
        (i == 0 || IsBlank(signs[i - 1]) || signs[i - 1] == Filler)
        && (i + 1 == signs.Length || IsBlank(signs[i + 1]) || signs[i + 1] == Filler);
}
