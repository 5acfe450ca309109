using System.Globalization;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>Sums of money: written out, colloquial, and ranges. Values are yuan.</summary>
internal sealed class MoneyFinder(Numerals numerals)
{
    public IEnumerable<Entity> Find(Utterance utterance)
    {
        var text = utterance.Folded;
        for (var at = 0; at < text.Length; at++)
        {
            if (!MayBegin(text, at))
            {
                continue;
            }
            var reader = new AmountReader(utterance, numerals);
            if (reader.ReadAt(at) is not { } amount)
            {
                at = SkipNumber(text, at);
                continue;
            }
            at = Math.Max(at, amount.Span.End - 1);
            if (amount.IsMoney)
            {
                yield return new Entity(EntityType.Money, amount.Span, utterance.TextOf(amount.Span), amount.Value);
            }
        }
    }

    internal static string Format(decimal yuan) => yuan.ToString("0.##", CultureInfo.InvariantCulture);

    private bool MayBegin(string text, int at) =>
        (numerals.Digit(text[at]) >= 0 || numerals.Unit(text[at]) >= 10 || AmountReader.IsFew(text[at]))
        && (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '*' or '-' or '.' or '_'));

    private static int SkipNumber(string text, int at)
    {
        while (at + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] is '-' or '.'))
        {
            at++;
        }
        return at;
    }
}

/// <param name="Span">With sign and currency.</param>
/// <param name="Value">As in <see cref="Entity"/>.</param>
/// <param name="IsMoney">False: a number of something else.</param>
internal readonly record struct Amount(EvidenceSpan Span, string Value, bool IsMoney);
