using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Answering;

/// <summary>取消 as a clause of its own; where it is asked of us and has an object (要求停止骚扰, 帮我取消会员) it is a demand.</summary>
internal static class CancelCall
{
    private const int Remainder = 3, Longest = 30;
    private const string Bare = "bare";

    public static bool IsIn(Utterance utterance, EvidenceSpan clause) =>
        IsSaid(utterance, clause) && (!IsBare(utterance, clause) || IsAll(utterance));

    // 停止, 取消: without its object it stops the form only where nothing else is said.
    private static bool IsBare(Utterance utterance, EvidenceSpan clause) =>
        utterance.Hits.In(WordKind.Cancel, clause)[^1].Entry.Value == Bare;

    private static bool IsAll(Utterance utterance) => utterance.Folded.Length <= Longest && utterance.Uncovered(
        new(0, utterance.Folded.Length), [],
        WordKind.Cancel, WordKind.Leave, WordKind.Noise, WordKind.ContactFiller, WordKind.NameParticle, WordKind.DemandLead) == 0;

    private static bool IsSaid(Utterance utterance, EvidenceSpan clause)
    {
        var remainder = OwnClause.Remainder(utterance, clause, WordKind.Cancel);
        return remainder == 0 || (remainder <= Remainder && !IsAskedFor(utterance, clause));
    }

    private static bool IsAskedFor(Utterance utterance, EvidenceSpan clause) =>
        utterance.Hits.In(WordKind.DemandLead, clause.Start, utterance.Hits.In(WordKind.Cancel, clause)[^1].Start).Length > 0;
}
