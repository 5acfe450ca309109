using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>Who had the conversation, told by the acts' outcomes alone: one at a time, and nobody else spoke.</summary>
internal sealed class HolderReplay
{
    private string? _holder;

    /// <returns>How many outcomes contradict those before them.</returns>
    public static int Contradictions(IEnumerable<StaffOutcome> outcomes)
    {
        var replay = new HolderReplay();
        return outcomes.Count(outcome => !replay.Takes(outcome));
    }

    private bool Takes(StaffOutcome outcome)
    {
        var follows = Follows(outcome);
        _holder = After(outcome);
        return follows && outcome.HeldBy?.Id == _holder;
    }

    private bool Follows(StaffOutcome outcome) => outcome switch
    {
        { Refusal: StaffRefusal.TakenByOther } => _holder is not null && _holder != outcome.By.Id,
        { Refusal: not null } => true,
        { Kind: StaffActKind.Accept } => _holder is null,
        _ => _holder == outcome.By.Id,
    };

    private string? After(StaffOutcome outcome) => outcome switch
    {
        { Refusal: not null } => _holder,
        { Kind: StaffActKind.Accept } => outcome.By.Id,
        { Kind: StaffActKind.Return or StaffActKind.Leave } => null,
        _ => _holder,
    };
}
