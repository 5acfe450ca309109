using ComplaintBot.Dialogs.Recognition.Judging;

namespace ComplaintBot.Training;

/// <summary>What the trainer learns from: the features of each clause and of the whole, and what each head should say.</summary>
internal class Sample
{
    public required List<List<uint>> Clauses { get; init; }
    public required List<uint> Message { get; init; }

    /// <summary>By clause: the head and the place within it that is right; a head of one place has 0 or 1.</summary>
    public required List<List<(Head Head, int Right)>> ClauseTargets { get; init; }

    public required List<(Head Head, int Right)> MessageTargets { get; init; }
}
