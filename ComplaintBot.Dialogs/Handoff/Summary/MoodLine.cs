using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>Feelings over time, as far as they showed: how it began, the strongest, the last ones.</summary>
internal static class MoodLine
{
    private const int MostLast = 3;

    public static SummaryLine? Of(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Mood);
        foreach (var mood in Shown(draft.Case))
        {
            var source = SummarySource.Of(mood.ActivityId, mood.Span);
            line.And(line.IsEmpty ? "Mood.Began" : "Mood.Then", source,
                ("feeling", draft.Values.OneOf("Feeling", mood.Feeling, source)), ("count", SummaryValues.Count(mood.Intensity, source)));
        }
        return line.Build();
    }

    private static List<Mood> Shown(CaseData data)
    {
        var changes = new List<Mood>();
        foreach (var mood in data.Moods.Count > 0 || data.StrongestMood is null ? data.Moods : [data.StrongestMood])
        {
            if (changes.Count == 0 || (changes[^1].Feeling, changes[^1].Intensity) != (mood.Feeling, mood.Intensity))
            {
                changes.Add(mood);
            }
        }
        return [.. changes.Where((mood, at) => at == 0 || at >= changes.Count - MostLast || mood == data.StrongestMood)];
    }
}
