using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>The number that the customer gives to be reached at; one that a story tells of is somebody else's.</summary>
internal static class GivenPhone
{
    /// <returns>The first phone in a clause that gives a contact and nothing else.</returns>
    public static Entity? In(Understanding understanding) => understanding.Entities
        .Where(entity => entity.Type == EntityType.Phone)
        .FirstOrDefault(phone => understanding.Clauses.Any(clause => clause.Role == ClauseRole.Contact && clause.Span.Overlaps(phone.Span)));

    /// <summary>Takes the number, and whose it is where the customer says so beside it: 我女儿的 138….</summary>
    public static void Take(CaseData data, Utterance utterance, Understanding understanding, string phone)
    {
        var holder = Holder(understanding, phone);
        (data.Phone, data.PhoneSaid) = (phone, Statement.Of(utterance, understanding, EntityType.Phone, phone));
        // 我女儿 is 您女儿 when it comes back; of 我妈 nothing would be left that sounds well.
        data.PhoneHolder = holder?.Text.TrimStart('我') is { Length: > 1 } called ? called : null;
        data.HolderSaid = holder is null ? null : Statement.From(utterance, holder.Span);
        data.RefusedFields.Remove(RecordField.Contact);
    }

    private static Entity? Holder(Understanding understanding, string phone)
    {
        var span = understanding.Entities.FirstOrDefault(entity => entity.Type == EntityType.Phone && entity.Value == phone)?.Span;
        var clause = span is { } said ? understanding.Clauses.FirstOrDefault(clause => clause.Span.Overlaps(said)) : null;
        return understanding.Entities.FirstOrDefault(entity =>
            entity is { Type: EntityType.Relation, Value: not ("agent" or "heir") } && clause?.Span.Overlaps(entity.Span) == true);
    }
}
