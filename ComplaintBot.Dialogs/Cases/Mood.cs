using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Cases;

public sealed record Mood(Feeling Feeling, int Intensity, string ActivityId, EvidenceSpan Span);
