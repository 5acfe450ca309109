namespace ComplaintBot.Dialogs.Recognition.Naming;

/// <summary>Entities by place. They stand in the order of the text and do not overlap.</summary>
internal sealed class EntityIndex(IReadOnlyList<Entity> entities)
{
    public IReadOnlyList<Entity> All { get; } = entities;

    public bool Has(EvidenceSpan span, params ReadOnlySpan<EntityType> types)
    {
        foreach (var entity in In(span))
        {
            if (types.Contains(entity.Type))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Those that overlap a stretch.</summary>
    public IEnumerable<Entity> In(EvidenceSpan span)
    {
        for (var i = FirstEndingAfter(span.Start); i < All.Count && All[i].Span.Start < span.End; i++)
        {
            yield return All[i];
        }
    }

    private int FirstEndingAfter(int place)
    {
        var (low, high) = (0, All.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = All[middle].Span.End <= place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
