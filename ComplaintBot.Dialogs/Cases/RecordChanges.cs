using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>Corrections of the record: in answer to "which value is right?", or as the customer states them.</summary>
internal static class RecordChanges
{
    public static IReadOnlyList<RecordChange> Apply(CaseData data, Utterance utterance, Understanding understanding)
    {
        if (data.Editing is { } field && understanding.Intent is not (Intent.Human or Intent.Help or Intent.Cancel or Intent.Leave))
        {
            data.Editing = null;
            return [Set(data, field, utterance, Given(field, understanding) ?? utterance.Text.Trim())];
        }
        if (data.Number is not null && NewPhone(data, understanding) is { } phone)
        {
            return [Set(data, RecordField.Contact, utterance, phone)];
        }
        return understanding.Intent == Intent.Change
            ? [.. understanding.Changes.Select(change => Set(data, FieldOf(change.Field), utterance, change.NewValue))]
            : [];
    }

    /// <summary>Another number to call, after the case has its number: in a clause that gives a contact, not in a story.</summary>
    private static string? NewPhone(CaseData data, Understanding understanding) => understanding.Entities
        .Where(entity => entity.Type == EntityType.Phone && entity.Value != data.Phone)
        .FirstOrDefault(entity => understanding.Clauses.Any(clause => clause.Role == ClauseRole.Contact && clause.Span.Overlaps(entity.Span)))?.Value;

    private static string? Given(RecordField field, Understanding understanding) => field switch
    {
        RecordField.Contact => Value(understanding, EntityType.Phone),
        RecordField.Name => Value(understanding, EntityType.Person),
        _ => null,
    };

    private static string? Value(Understanding understanding, EntityType type) =>
        understanding.Entities.FirstOrDefault(entity => entity.Type == type)?.Value;

    private static RecordChange Set(CaseData data, RecordField field, Utterance utterance, string? value)
    {
        if (value is not null)
        {
            SetValue(data, field, utterance, value);
        }
        return new(field, value);
    }

    private static void SetValue(CaseData data, RecordField field, Utterance utterance, string value)
    {
        switch (field)
        {
            case RecordField.Name:
                data.Name = value;
                break;
            case RecordField.Contact:
                data.Phone = value;
                data.RefusedFields.Remove(RecordField.Contact);
                break;
            case RecordField.Demand:
                data.Demands = [new(utterance.ActivityId, new(0, utterance.Text.Length), value)];
                break;
            default:
                // In the customer's words, beside what they said before: a correction rewrites nothing.
                data.Facts.Add(Statement.From(utterance, new(0, utterance.Text.Length)));
                break;
        }
    }

    private static RecordField FieldOf(ChangedField field) => field switch
    {
        ChangedField.Name => RecordField.Name,
        ChangedField.Phone => RecordField.Contact,
        ChangedField.Demand => RecordField.Demand,
        _ => RecordField.Facts,
    };
}
