using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>Names of persons: introduced (我叫, 姓名：), with a title (王女士), or standing alone where a name was asked.</summary>
internal static class PersonFinder
{
    private const int LongestGivenName = 2;
    private const string Own = "own";

    /// <param name="utterance">The text.</param>
    /// <param name="phones">The numbers to call in it.</param>
    /// <param name="asked">What was asked.</param>
    /// <returns>The surest first; they may overlap.</returns>
    public static IEnumerable<Entity> Find(Utterance utterance, IReadOnlyList<Entity> phones, Asked asked) =>
        Introduced(utterance)
            .Concat(Titled(utterance).Concat(Alone(utterance, phones, asked)).Select(span => Person(utterance, span)));

    private static Entity Person(Utterance utterance, EvidenceSpan span) =>
        new(EntityType.Person, span, utterance.TextOf(span), Name.Clean(utterance.TextOf(span)));

    private static IEnumerable<Entity> Introduced(Utterance utterance)
    {
        foreach (var lead in utterance.Hits.Of(WordKind.NameLead))
        {
            if (AfterLead(utterance, lead) is { } span)
            {
                yield return Person(utterance, span) with { Introduced = lead.Entry.Value == Own };
            }
        }
    }

    private static EvidenceSpan? AfterLead(Utterance utterance, WordHit lead)
    {
        var start = Name.SkipSigns(utterance.Folded, lead.End);
        if (Name.SurnameAt(utterance, start) is not { } surname)
        {
            return null;
        }
        var onlySurname = utterance.Folded[lead.End - 1] == Name.Surname;
        var end = Name.EndOf(utterance, surname, onlySurname ? 0 : LongestGivenName);
        var span = new EvidenceSpan(start, end);
        var named = onlySurname || (end > surname.End && Name.IsClosed(utterance, end));
        return !named || Name.IsNoName(utterance, span) ? null
            : onlySurname ? FullName(utterance, surname, end) ?? span
            : span;
    }

    // 我姓周，周敏; 我姓周叫周敏: the whole name follows.
    private static EvidenceSpan? FullName(Utterance utterance, WordHit surname, int after)
    {
        var start = Name.SkipToName(utterance.Folded, after);
        if (Name.SurnameAt(utterance, start) is not { } again || utterance.TextOf(again.Span) != utterance.TextOf(surname.Span))
        {
            return null;
        }
        var span = new EvidenceSpan(start, Name.EndOf(utterance, again, LongestGivenName));
        return span.End > again.End && Name.IsClosed(utterance, span.End) && !Name.IsNoName(utterance, span) ? span : null;
    }

    private static IEnumerable<EvidenceSpan> Titled(Utterance utterance) =>
        utterance.Hits.Of(WordKind.Title)
            .Where(title => title.Length > 1 && !Name.IsOthers(title))
            .Select(title => Name.BeforeTitle(utterance, title))
            .OfType<EvidenceSpan>();

    private static IEnumerable<EvidenceSpan> Alone(Utterance utterance, IReadOnlyList<Entity> phones, Asked asked)
    {
        if (asked is not (Asked.Name or Asked.Contact) && phones.Count == 0)
        {
            return [];
        }
        var pieces = utterance.Clauses.Take(8).SelectMany(clause => Without(clause, phones));
        return pieces.Select(piece => Name.Whole(utterance, piece, asked == Asked.Name, phones.Count > 0)).OfType<EvidenceSpan>().Take(1);
    }

    // 李建国13812345678: the clause without its number.
    private static IEnumerable<EvidenceSpan> Without(EvidenceSpan clause, IReadOnlyList<Entity> phones)
    {
        var phone = phones.FirstOrDefault(one => one.Span.Overlaps(clause));
        return phone is null
            ? [clause]
            : [new EvidenceSpan(clause.Start, Math.Max(clause.Start, phone.Span.Start)), new EvidenceSpan(Math.Min(clause.End, phone.Span.End), clause.End)];
    }
}
