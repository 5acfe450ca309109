using ComplaintBot.Dialogs.Recognition.Judging;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>Where in a model's row the guard's decisions stand: each reason, and whether anything blocks, of a clause and of the line.</summary>
internal static class GuardHeads
{
    private static readonly int Reasons = Enum.GetValues<GuardReason>().Length;

    public static Head AnyOfClause { get; } = new(Reasons, 1);

    public static Head AnyOfLine { get; } = new(Heads.ClauseRow + Reasons, 1);

    public static Head OfClause(GuardReason reason) => new((int)reason, 1);

    public static Head OfLine(GuardReason reason) => new(Heads.ClauseRow + (int)reason, 1);
}
