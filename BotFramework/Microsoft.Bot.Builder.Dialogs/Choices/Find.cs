namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Looks for values in what was said.</summary>
public static class Find
{
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var names = NamesOf(choices, options ?? new FindChoicesOptions());
        var found = FindValues(utterance, names, options);
        if (found.Count == 0 && UniquePart.Of(utterance, names) is { } part)
        {
            found.Add(part);
        }

        return [.. found.Select(f => new ModelResult<FoundChoice>
        {
            Text = f.Text,
            Start = f.Start,
            End = f.End,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[f.Resolution.Index].Value,
                Index = f.Resolution.Index,
                Score = f.Resolution.Score,
                Synonym = f.Resolution.Value,
            },
        })];
    }

    /// <summary>The values that stand in the utterance, none over another, in their order there.</summary>
    public static List<ModelResult<FoundValue>> FindValues(
        string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var tokenize = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var said = tokenize(utterance ?? string.Empty, options?.Locale);
        var matches = values
            .SelectMany(v => ValueMatch.All(said, tokenize(v.Value.Trim(), options?.Locale), v, options))
            .OrderByDescending(m => m.Score)
            .ThenByDescending(m => m.Last - m.First);

        var kept = new List<ValueMatch>();
        foreach (var match in matches)
        {
            if (!kept.Exists(k => k.Value.Index == match.Value.Index || k.Overlaps(match)))
            {
                kept.Add(match);
            }
        }

        return [.. kept.OrderBy(m => m.First).Select(m => m.ToResult(utterance, said))];
    }

    private static List<SortedValue> NamesOf(IList<Choice> choices, FindChoicesOptions options)
    {
        var names = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            Add(options.NoValue ? null : choice.Value, index);
            Add(options.NoAction ? null : choice.Action?.Title, index);
            choice.Synonyms?.ForEach(s => Add(s, index));
        }

        return names;

        void Add(string name, int index)
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                names.Add(new SortedValue { Value = name, Index = index });
            }
        }
    }
}
