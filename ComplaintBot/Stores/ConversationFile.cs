using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores;

/// <summary>What the desk shows of a conversation beside its log.</summary>
/// <param name="Head">Where it stands.</param>
/// <param name="Case">Its latest case.</param>
/// <param name="Handoff">Who talks with the customer.</param>
/// <param name="Phones">All that the customer had recorded in it, in digits: what is masked.</param>
/// <param name="Waiting">Replies that the other service has not taken yet, by their place in the log: how often each was tried in vain.</param>
/// <param name="Undelivered">Replies that were given up, by their place in the log.</param>
/// <param name="Failures">What went wrong and nobody has seen yet, and when it last did.</param>
public sealed record ConversationFile(
    ConversationHead Head, CaseData Case, HandoffData Handoff, IReadOnlyList<string> Phones, IReadOnlyDictionary<long, int> Waiting,
    IReadOnlySet<long> Undelivered, IReadOnlyDictionary<PersonReason, DateTimeOffset> Failures)
{
    /// <summary>With an earlier complaint of the conversation in the latest one's place, and what was done about that.</summary>
    /// <returns>This, where the complaint is the latest, or is not kept.</returns>
    public ConversationFile Of(string number) => Case.Earlier.Find(earlier => earlier.Number == number) is { } earlier ? this with { Case = earlier } : this;

    /// <summary>服务进度记录 of this case.</summary>
    public IEnumerable<RegisterEntry> Register => Handoff.Register.Where(entry => entry.IsOf(Case.Number));
}
