namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundChoice
{
    public string Value { get; set; }

    /// <summary>The choice's place in the list, from 0.</summary>
    public int Index { get; set; }

    /// <summary>0 to 1.</summary>
    public float Score { get; set; }

    /// <summary>What of the choice was said: its value, its button's title or a synonym.</summary>
    public string Synonym { get; set; }
}

public class FoundValue
{
    public string Value { get; set; }

    public int Index { get; set; }

    public float Score { get; set; }
}

public class SortedValue
{
    public string Value { get; set; }

    public int Index { get; set; }
}

/// <summary>A stretch of an utterance and what it means.</summary>
public class ModelResult<T>
{
    public string Text { get; set; }

    public int Start { get; set; }

    /// <summary>The last character's place, not the one after it.</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
