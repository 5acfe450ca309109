namespace ComplaintBot.Dialogs.Masking;

/// <summary>Digits that stand together, in one writing.</summary>
/// <param name="Start">UTF-16 offset of the first.</param>
/// <param name="Digits">As ASCII, one a UTF-16 unit of the text.</param>
internal readonly record struct DigitGroup(int Start, string Digits)
{
    /// <summary>Exclusive.</summary>
    public int End => Start + Digits.Length;
}
