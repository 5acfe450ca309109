using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>Last digits of a card, a policy or an identity number: what follows their label, and every run of 12 digits or more.</summary>
internal static class TailFinder
{
    private const int LabelReach = 4, LongRun = 12, Shown = 4;

    public static IEnumerable<Entity> Find(Utterance utterance)
    {
        var text = utterance.Folded;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }
            var end = End(text, at);
            var digits = new string([.. text.AsSpan(at, end - at).ToString().Where(char.IsAsciiLetterOrDigit)]);
            var length = digits.Length;
            if (length >= LongRun || (length >= Shown && IsLabelled(utterance, at)))
            {
                var span = new EvidenceSpan(at, end);
                yield return new Entity(EntityType.IdTail, span, utterance.TextOf(span), digits[^Shown..].ToUpperInvariant());
            }
            at = end - 1;
        }
    }

    // Cards are written in groups of four; an identity number may end in x.
    private static int End(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == ' ' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }
        return at - start >= 17 && at < text.Length && text[at] == 'x' ? at + 1 : at;
    }

    private static bool IsLabelled(Utterance utterance, int at)
    {
        var labels = utterance.Hits.In(WordKind.IdLabel, Math.Max(0, at - LabelReach - 6), at);
        return labels.Length > 0 && at - labels[^1].End <= LabelReach;
    }
}
