namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value found in an utterance, from one token to another.</summary>
internal sealed record ValueMatch(SortedValue Value, int First, int Last, float Score)
{
    private const int DefaultDistance = 2;

    public static IEnumerable<ValueMatch> All(
        List<Token> said, List<Token> name, SortedValue value, FindValuesOptions options)
    {
        for (var start = 0; start < said.Count && name.Count > 0;)
        {
            if (From(start, said, name, value, options) is not { } match)
            {
                start++;
                continue;
            }

            yield return match;
            start = match.Last + 1;
        }
    }

    public bool Overlaps(ValueMatch other) => First <= other.Last && other.First <= Last;

    public ModelResult<FoundValue> ToResult(string utterance, List<Token> said)
    {
        var (start, end) = (said[First].Start, said[Last].End);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            Text = utterance.Substring(start, end - start + 1),
            TypeName = "value",
            Resolution = new FoundValue { Value = Value.Value, Index = Value.Index, Score = Score },
        };
    }

    // The match begins at this very token, so that a word said earlier by chance does not spoil a later match.
    private static ValueMatch From(
        int start, List<Token> said, List<Token> name, SortedValue value, FindValuesOptions options)
    {
        var partial = options?.AllowPartialMatches == true;
        var (found, gaps, last) = (0, 0, -1);
        foreach (var token in name)
        {
            var from = found == 0 ? start : last + 1;
            var farthest = found == 0 ? start : from + Distance(token, options);
            var at = said.FindIndex(
                from, Math.Min(farthest, said.Count - 1) - from + 1, t => t.Normalized == token.Normalized);
            if (at >= 0)
            {
                (found, gaps, last) = (found + 1, gaps + at - from, at);
            }
            else if (!partial)
            {
                return null;
            }
        }

        if (found == 0)
        {
            return null;
        }

        var completeness = (float)found / name.Count;
        var accuracy = (float)found / (found + gaps);
        return new ValueMatch(value, start, last, 0.4f + (0.6f * completeness * accuracy));
    }

    private static int Distance(Token token, FindValuesOptions options) =>
        options?.MaxTokenDistance ?? (Script.IsHan(token.Normalized[0]) ? 0 : DefaultDistance);
}
