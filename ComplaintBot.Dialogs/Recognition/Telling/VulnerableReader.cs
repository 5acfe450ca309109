using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Telling;

/// <summary>Signs of a vulnerable customer, only as stated: an age from 60 on, illness, hearing, sight, alone with children.</summary>
internal sealed class VulnerableReader(Numerals numerals)
{
    private const int Old = 60, Oldest = 110;
    private const string ThisYear = "今年";
    private const char Already = '了', Year = '岁', More = '多', Come = '来', Few = '几';

    public EvidenceSpan? Read(Utterance utterance)
    {
        var said = utterance.Hits.Of(WordKind.Vulnerable)
            .Where(hit => utterance.Hits.In(WordKind.Negation, Math.Max(0, hit.Start - 2), hit.Start).Length == 0)
            .Select(hit => (EvidenceSpan?)hit.Span)
            .FirstOrDefault();
        return said ?? Age(utterance);
    }

    private EvidenceSpan? Age(Utterance utterance) => AgeInYears(utterance) ?? AgeThisYear(utterance) ?? AgeReached(utterance);

    // 今年七十二了: an age without its unit, at the end of what is said.
    private EvidenceSpan? AgeThisYear(Utterance utterance)
    {
        var text = utterance.Folded;
        for (var at = text.IndexOf(ThisYear, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ThisYear, at + 1, StringComparison.Ordinal))
        {
            if (AgeAt(text, at + ThisYear.Length) is { } end
                && (end == text.Length || text[end] == Already || char.IsPunctuation(text[end])))
            {
                return new EvidenceSpan(at, end);
            }
        }
        return null;
    }

    // 七十一了, 她78了, 我妈都八十了: without its unit, of a person and reached; 余额还剩78了 is said of something else.
    private EvidenceSpan? AgeReached(Utterance utterance)
    {
        var text = utterance.Folded;
        foreach (var clause in utterance.Clauses)
        {
            if (AgeAt(text, AfterPerson(utterance, clause)) is { } end && end < clause.End && text[end] == Already)
            {
                return new EvidenceSpan(clause.Start, end);
            }
        }
        return null;
    }

    private static int AfterPerson(Utterance utterance, EvidenceSpan clause)
    {
        var at = clause.Start;
        while ((utterance.Hits.At(WordKind.Relation, at) ?? utterance.Hits.At(WordKind.AgeLead, at)) is { } word)
        {
            at = word.End;
        }
        return at;
    }

    private int? AgeAt(string text, int start) =>
        start < text.Length && new NumeralReader(text, numerals).ReadAt(start) is { Value: >= Old and <= Oldest } number ? number.End : null;

    private EvidenceSpan? AgeInYears(Utterance utterance)
    {
        var text = utterance.Folded;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == Year && NumberBefore(text, at) is { } number && number.Value is >= Old and <= Oldest && !IsBound(utterance, number.Start, at + 1))
            {
                return new EvidenceSpan(number.Start, at + 1);
            }
        }
        return null;
    }

    private Numeral? NumberBefore(string text, int year)
    {
        var end = text[year - 1] is More or Come or Few ? year - 1 : year;
        var start = end;
        while (start > 0 && end - start < 4 && (numerals.Digit(text[start - 1]) >= 0 || numerals.Unit(text[start - 1]) == 10))
        {
            start--;
        }
        return start < end && new NumeralReader(text, numerals).ReadAt(start) is { } number && number.End >= end - 1 ? number : null;
    }

    // 到60岁领取, 60岁以后: a rule of the policy, nobody's age.
    private static bool IsBound(Utterance utterance, int start, int end)
    {
        var bounds = utterance.Hits.In(WordKind.AgeBound, Math.Max(0, start - 3), start);
        return (bounds.Length > 0 && bounds[^1].End == start) || utterance.Hits.At(WordKind.AgeBound, end) is not null;
    }
}
