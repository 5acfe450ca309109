using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>取消 as a clause of its own; where it is asked of us and has an object (要求停止骚扰, 帮我取消会员) it is a demand.</summary>
internal static class CancelCall
{
    private const int Remainder = 3;

    public static bool IsIn(Utterance utterance, EvidenceSpan clause)
    {
        var remainder = OwnClause.Remainder(utterance, clause, WordKind.Cancel);
        return remainder == 0 || (remainder <= Remainder && !IsAskedFor(utterance, clause));
    }

    private static bool IsAskedFor(Utterance utterance, EvidenceSpan clause) =>
        utterance.Hits.In(WordKind.DemandLead, clause.Start, utterance.Hits.In(WordKind.Cancel, clause)[^1].Start).Length > 0;
}
