namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>A word of a lexicon in a text; offsets as in <see cref="EvidenceSpan"/>.</summary>
public readonly record struct WordHit(LexiconEntry Entry, int Start, int End)
{
    /// <summary>Written as it sounds, not as it is spelled.</summary>
    public bool Sounded { get; init; }

    public EvidenceSpan Span => new(Start, End);

    public int Length => End - Start;

    public bool Within(int start, int end) => Start >= start && End <= end;
}
