using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>One stretch in which something is corrected.</summary>
internal sealed class Correction(AnswerContext context, EvidenceSpan stretch)
{
    private static readonly char[] Edges = [' ', ',', '。', '!', '?', ':', ';', '"', '“', '”', '\'', '的', '是', '为', '了', '吧', '啊', '呢', '哦', '成'];
    private const char Is = '是', Called = '叫', Surname = '姓';

    public static bool HasValue(AnswerContext context, EvidenceSpan clause) =>
        context.Entities.Has(clause, EntityType.Phone, EntityType.Person, EntityType.Money, EntityType.Date);

    public Change ToChange()
    {
        var (old, neu) = Parts();
        var field = Field(neu ?? stretch);
        return new Change(field, Trim(stretch) ?? stretch, neu is { } value ? ValueOf(field, value) : null, old is { } before ? Said(before) : null);
    }

    // 不是A是B; 改成B; A写错了叫B.
    private (EvidenceSpan? Old, EvidenceSpan? New) Parts()
    {
        var not = context.Hits.In(WordKind.NotButOld, stretch);
        if (not.Length > 0 && Pivot(not[0].End) is { } pivot)
        {
            return (Trim(new EvidenceSpan(not[0].End, pivot)), Trim(new EvidenceSpan(pivot + 1, stretch.End)));
        }
        var replaced = context.Hits.In(WordKind.Replace, stretch);
        if (replaced.Length > 0)
        {
            return (null, Trim(new EvidenceSpan(replaced[^1].End, stretch.End)));
        }
        return (null, LastValue());
    }

    private int? Pivot(int from)
    {
        for (var at = from + 1; at < stretch.End - 1; at++)
        {
            if (context.Utterance.Folded[at] is Is or Called or Surname && context.Utterance.Folded[at - 1] is not '不')
            {
                return at;
            }
        }
        return null;
    }

    private EvidenceSpan? LastValue() =>
        context.Entities.In(stretch).LastOrDefault(one => one.Type is EntityType.Phone or EntityType.Person or EntityType.Money or EntityType.Date)?.Span;

    private ChangedField Field(EvidenceSpan value) =>
        context.Entities.Has(value, EntityType.Phone) ? ChangedField.Phone
        : Cue() ?? (context.Entities.Has(value, EntityType.Person) ? ChangedField.Name
            : context.Entities.Has(value, EntityType.Money) ? ChangedField.Money
            : ChangedField.Facts);

    private ChangedField? Cue()
    {
        var cues = context.Hits.In(WordKind.FieldCue, stretch);
        return cues.Length > 0 ? Enum.Parse<ChangedField>(cues[0].Entry.Value, ignoreCase: true) : null;
    }

    // A phone, a sum and a name have their value; the rest is as said.
    private string? ValueOf(ChangedField field, EvidenceSpan value)
    {
        var type = field switch
        {
            ChangedField.Phone => EntityType.Phone,
            ChangedField.Money => EntityType.Money,
            ChangedField.Name => EntityType.Person,
            _ => (EntityType?)null,
        };
        return context.Entities.In(value).FirstOrDefault(one => one.Type == type)?.Value
            ?? (field == ChangedField.Phone ? null : Said(value));
    }

    private string Said(EvidenceSpan span) => context.Utterance.TextOf(span);

    private EvidenceSpan? Trim(EvidenceSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Edges.Contains(context.Utterance.Folded[start]))
        {
            start++;
        }
        while (end > start && Edges.Contains(context.Utterance.Folded[end - 1]))
        {
            end--;
        }
        return end > start ? new EvidenceSpan(start, end) : null;
    }
}
