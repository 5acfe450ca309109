namespace ComplaintBot.Dialogs.Recognition;

/// <summary>A stretch between sentence signs or pauses, without them, and what it is for.</summary>
public sealed record Clause(EvidenceSpan Span, string Text, ClauseRole Role)
{
    /// <summary>Asks something, or is dressed as a question.</summary>
    public bool Asks { get; init; }
}

public enum ClauseRole
{
    /// <summary>Says what happened.</summary>
    Fact,

    /// <summary>Says what the customer wants done; wanting to complain or a person is none.</summary>
    Demand,

    /// <summary>Gives a name, a number to call, or a time to call, and nothing else.</summary>
    Contact,

    /// <summary>A feeling or a threat, and no fact.</summary>
    Feeling,

    /// <summary>Calls somebody names, or asks whether the machine understands at all.</summary>
    Insult,

    /// <summary>A greeting, thanks, an answer without content, noise.</summary>
    Noise,
}
