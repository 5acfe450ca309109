using System.Security.Cryptography;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>
/// A complaint's number as it is written, said on the phone and typed back: <c>CF-7K2-9MP-4</c>. Six signs drawn at
/// random and one check sign, from an alphabet without look-alikes and sound-alikes.
/// </summary>
public readonly record struct CaseNumber
{
    private const string Alphabet = "2345679ACEFHJKMPRTUWXY";
    private const int Signs = 6;

    private CaseNumber(string signs) => Text = $"CF-{signs[..3]}-{signs[3..]}-{CheckSign(signs)}";

    public string Text { get; }

    public static CaseNumber Next() => new(RandomNumberGenerator.GetString(Alphabet, Signs));

    /// <summary>Reads a number as somebody types it: any case, with or without hyphens and spaces.</summary>
    /// <returns>False when a sign is missing, unknown or the check sign does not fit.</returns>
    public static bool TryParse(string? typed, out CaseNumber number)
    {
        number = default;
        var signs = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        if (signs.Length != Signs + 3 || !signs.StartsWith("CF", StringComparison.Ordinal) || !signs.Skip(2).All(Alphabet.Contains))
        {
            return false;
        }
        number = new(signs[2..^1]);
        return number.Text[^1] == signs[^1];
    }

    public override string ToString() => Text;

    /// <summary>Luhn's rule over the alphabet: finds one wrong sign and two neighbours swapped.</summary>
    private static char CheckSign(string signs)
    {
        var sum = 0;
        for (var i = 0; i < signs.Length; i++)
        {
            var doubled = Alphabet.IndexOf(signs[^(i + 1)], StringComparison.Ordinal) * (i % 2 == 0 ? 2 : 1);
            sum += doubled / Alphabet.Length + doubled % Alphabet.Length;
        }
        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }
}
