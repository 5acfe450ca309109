using System.Globalization;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>The characters that write numbers, from the lexicon.</summary>
internal sealed class Numerals
{
    private readonly Dictionary<char, int> digits = [];
    private readonly Dictionary<char, long> units = [];

    public Numerals(Lexicon lexicon)
    {
        foreach (var entry in lexicon.Entries)
        {
            foreach (var sign in entry.Words.Where(word => word.Length == 1).Select(word => lexicon.Folding.Fold(word[0])))
            {
                Take(entry, sign);
            }
        }
    }

    /// <returns>0 to 9, or -1.</returns>
    public int Digit(char sign) => char.IsAsciiDigit(sign) ? sign - '0' : digits.GetValueOrDefault(sign, -1);

    public bool IsChineseDigit(char sign) => digits.ContainsKey(sign);

    /// <returns>10, 100, 1000, 10000, 100000000; or 0.</returns>
    public long Unit(char sign) => units.GetValueOrDefault(sign);

    private void Take(LexiconEntry entry, char sign)
    {
        if (entry.Kind == WordKind.Digit)
        {
            digits.TryAdd(sign, int.Parse(entry.Value, CultureInfo.InvariantCulture));
        }
        else if (entry.Kind == WordKind.Unit)
        {
            units.TryAdd(sign, long.Parse(entry.Value, CultureInfo.InvariantCulture));
        }
    }
}
