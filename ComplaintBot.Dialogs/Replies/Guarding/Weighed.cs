using ComplaintBot.Dialogs.Recognition.Judging;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>What the model says of a line: of each clause and of the whole, each reason and whether anything blocks.</summary>
/// <param name="clauses">A row of log odds for each clause.</param>
/// <param name="line">One such row.</param>
internal sealed class Weighed(float[] clauses, float[] line)
{
    private const float Sure = 9, Careful = 0.8f, Suspicion = 1, Doubt = -0.75f, Plain = 2;
    private readonly int _count = clauses.Length / Heads.ClauseRow;

    /// <summary>How likely a reason blocks the line: by itself and by whether anything blocks at all; 0 to 1.</summary>
    /// <param name="reason">Which.</param>
    /// <param name="alone">Only by itself: a decision may hold what else would block.</param>
    public float Score(GuardReason reason, bool alone)
    {
        var any = Most(GuardHeads.AnyOfClause.First) + Of(GuardHeads.AnyOfLine.First);
        return Probability(alone ? (Own(reason) / 2) + Careful : (any + (Own(reason) / 2)) / 3);
    }

    /// <summary>Whether it is said along with a likelier reason: more likely than not by itself.</summary>
    public bool Names(GuardReason reason) => Own(reason) > 0 || Enum.GetValues<GuardReason>().MaxBy(Own) == reason;

    /// <summary>Where it shows most.</summary>
    public int ClauseOf(GuardReason reason)
    {
        var best = 0;
        for (var i = 1; i < _count; i++)
        {
            best = Place(reason, i) > Place(reason, best) ? i : best;
        }
        return best;
    }

    /// <summary>Whether that reason seems to block in that clause, as it stands among the others.</summary>
    public bool Suspects(GuardReason reason, int clause) =>
        At(clause, GuardHeads.AnyOfClause.First) > Suspicion && At(clause, GuardHeads.OfClause(reason).First) > Doubt;

    /// <summary>Whether it is far likelier than not by itself.</summary>
    public bool IsPlainly(GuardReason reason) => Own(reason) > Plain;

    private float Own(GuardReason reason) => Most(GuardHeads.OfClause(reason).First) + Of(GuardHeads.OfLine(reason).First);

    private float Place(GuardReason reason, int clause) =>
        At(clause, GuardHeads.OfClause(reason).First) + (At(clause, GuardHeads.AnyOfClause.First) / 2);

    private float Most(int head)
    {
        var most = -Sure;
        for (var i = 0; i < _count; i++)
        {
            most = MathF.Max(most, At(i, head));
        }
        return most;
    }

    private float At(int clause, int head) => Math.Clamp(clauses[(clause * Heads.ClauseRow) + head], -Sure, Sure);

    private float Of(int head) => Math.Clamp(line[head - Heads.ClauseRow], -Sure, Sure);

    private static float Probability(float odds) => 1 / (1 + MathF.Exp(-odds));
}
