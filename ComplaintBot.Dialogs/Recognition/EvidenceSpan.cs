namespace ComplaintBot.Dialogs.Recognition;

/// <summary>A stretch of an utterance, as UTF-16 offsets in the text as it was sent; <see cref="End"/> is exclusive.</summary>
public readonly record struct EvidenceSpan(int Start, int End)
{
    public int Length => End - Start;

    public string Of(string text) => text[Start..End];

    public bool Overlaps(EvidenceSpan other) => Start < other.End && other.Start < End;
}
