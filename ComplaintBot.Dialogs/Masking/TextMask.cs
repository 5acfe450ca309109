namespace ComplaintBot.Dialogs.Masking;

/// <summary>
/// Hides one customer's names and every personal number in a text of either side. What is hidden is replaced sign by sign,
/// so offsets into the text still fit.
/// </summary>
public sealed class TextMask
{
    internal const char Sign = '·';
    private readonly MaskingRules _rules;
    private readonly NumberMask _numbers;
    private readonly NameMask _names;

    /// <param name="rules">What holds for everybody.</param>
    /// <param name="names">As they were recorded; others cannot be known.</param>
    /// <param name="phones">Recorded ones, in digits: hidden also where they look like something else.</param>
    public TextMask(MaskingRules rules, IEnumerable<string> names, IEnumerable<string> phones)
    {
        _rules = rules;
        _numbers = new(rules, [.. phones]);
        _names = new(rules, names);
    }

    public string Of(string text)
    {
        var folded = _rules.Fold(text);
        var signs = text.ToCharArray();
        _numbers.Hide(folded, signs);
        _names.Hide(folded, signs);
        return signs.AsSpan().SequenceEqual(text) ? text : new string(signs);
    }
}
