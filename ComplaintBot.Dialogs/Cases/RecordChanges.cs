using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>Corrections of the record: in answer to "which value is right?", or as the customer states them.</summary>
internal static class RecordChanges
{
    public static IReadOnlyList<RecordChange> Apply(CaseData data, Utterance utterance, Understanding understanding)
    {
        if (WithdrawnPhone.IsIn(data, understanding))
        {
            return [WithdrawnPhone.Forget(data)];
        }
        if (data.Editing is { } field)
        {
            return NewValue(field, utterance, understanding) is { } value ? [Edited(data, field, utterance, understanding, value)] : [];
        }
        if (data.Number is not null && GivenPhone.In(understanding) is { } phone && phone.Value != data.Phone)
        {
            return [Set(data, RecordField.Contact, utterance, understanding, phone.Value)];
        }
        return understanding.Intent == Intent.Change
            ? [.. understanding.Changes.Select(change => Set(data, FieldOf(change.Field), utterance, understanding, change.NewValue)), .. NameBesidePhone(data, utterance, understanding)]
            : [];
    }

    /// <summary>张先生 139…: whoever gives a phone and had no name gives that too.</summary>
    private static IEnumerable<RecordChange> NameBesidePhone(CaseData data, Utterance utterance, Understanding understanding)
    {
        var name = understanding.Entities.FirstOrDefault(entity => entity.Type == EntityType.Person);
        var clause = name is null ? null : understanding.Clauses.FirstOrDefault(clause => clause.Role == ClauseRole.Contact && clause.Span.Overlaps(name.Span));
        if (data is { Name: null, PhoneHolder: null } && clause is not null && GivenPhone.In(understanding) is not null)
        {
            yield return Set(data, RecordField.Name, utterance, understanding, name!.Value);
        }
    }

    /// <returns>Null where the words give no value of that field: a refusal, a question, a call for something else.</returns>
    private static string? NewValue(RecordField field, Utterance utterance, Understanding understanding) => field switch
    {
        RecordField.Contact => Value(understanding, EntityType.Phone),
        RecordField.Name when understanding.Intent == Intent.Answer => Value(understanding, EntityType.Person) ?? utterance.Text.Trim(),
        RecordField.Demand when understanding.Intent == Intent.Answer || Tells(understanding) => utterance.Text.Trim(),
        RecordField.Facts when Tells(understanding) => utterance.Text.Trim(),
        _ => null,
    };

    private static bool Tells(Understanding understanding) => understanding is { Intent: Intent.Tell, HandsOver: false, HasSubstance: true };

    private static string? Value(Understanding understanding, EntityType type) =>
        understanding.Entities.FirstOrDefault(entity => entity.Type == type)?.Value;

    private static RecordChange Edited(CaseData data, RecordField field, Utterance utterance, Understanding understanding, string value)
    {
        data.Editing = null;
        return Set(data, field, utterance, understanding, value);
    }

    private static RecordChange Set(CaseData data, RecordField field, Utterance utterance, Understanding understanding, string? value)
    {
        var first = field switch { RecordField.Name => data.Name is null, RecordField.Contact => data.Phone is null, _ => false };
        if (value is not null)
        {
            SetValue(data, field, utterance, understanding, value);
        }
        return new(field, value) { IsFirst = first };
    }

    private static void SetValue(CaseData data, RecordField field, Utterance utterance, Understanding understanding, string value)
    {
        switch (field)
        {
            case RecordField.Name:
                (data.Name, data.NameSaid) = (value, Statement.Of(utterance, understanding, EntityType.Person, value));
                break;
            case RecordField.Contact:
                GivenPhone.Take(data, utterance, understanding, value);
                break;
            case RecordField.Demand:
                data.Demands = [Statement.Of(utterance, value)];
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
