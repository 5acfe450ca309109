namespace ComplaintBot.Dialogs.Recognition;

/// <param name="Name">The feeling.</param>
/// <param name="Intensity">1 to 3.</param>
/// <param name="Span">Where it shows.</param>
public sealed record Emotion(Feeling Name, int Intensity, EvidenceSpan Span);

/// <summary>From the mildest to the gravest.</summary>
public enum Feeling { Calm, Worried, Disappointed, Sad, Angry, Furious, Desperate }
