using System.Globalization;
using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Masking;

/// <summary>What masking knows of no customer in particular: how numbers are written, and which may be read by everybody.</summary>
public sealed class MaskingRules
{
    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _public;

    /// <param name="lexicon">Has the hotlines of authorities and institutions, titles and currencies.</param>
    /// <param name="ownNumbers">Telephone numbers of the institution itself, as they are written.</param>
    public MaskingRules(Lexicon lexicon, IEnumerable<string> ownNumbers)
    {
        _lexicon = lexicon;
        Digits = new(new Numerals(lexicon));
        _public = [.. Words(WordKind.Hotline), .. ownNumbers.Select(number => string.Concat(number.Where(char.IsAsciiDigit)))];
        Titles = Words(WordKind.Title);
        Currencies = Words(WordKind.Currency);
    }

    internal DigitReader Digits { get; }

    internal IReadOnlyList<string> Titles { get; }

    internal IReadOnlyList<string> Currencies { get; }

    internal bool IsPublic(string digits) => _public.Contains(digits);

    /// <summary>One form for many, at the same offsets: a digit of two units, as mathematicians write them, is one and a filler.</summary>
    internal string Fold(string text) => string.Create(text.Length, (text, folded: _lexicon.Folding.Fold(text)), static (signs, it) =>
    {
        it.folded.CopyTo(signs);
        for (var i = 0; i + 1 < signs.Length; i++)
        {
            if (char.IsSurrogatePair(it.text, i) && CharUnicodeInfo.GetDigitValue(it.text, i) is >= 0 and var digit)
            {
                (signs[i], signs[i + 1]) = ((char)('0' + digit), Reading.Filler);
            }
        }
    });

    private List<string> Words(WordKind kind) =>
        [.. _lexicon.Entries.Where(entry => entry.Kind == kind).SelectMany(entry => entry.Words).Select(Fold)];
}
