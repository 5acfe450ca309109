using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>
/// What a telling adds up to with all that was said before it. A topic that hands over by itself is no matter of this: here
/// are the signs of escalation, and the flags, of which some many together call a person.
/// </summary>
public sealed class Escalation(HandoffPolicy policy, SignReader reader)
{
    public const string Flags = "flags";

    /// <summary>UTF-16 units.</summary>
    private const int LongestQuote = 60;

    public HandoffPolicy Policy => policy;

    /// <summary>With the policy and the words that are built in.</summary>
    /// <exception cref="PolicyException">One of them cannot be used.</exception>
    public Escalation()
        : this(HandoffPolicy.Read(PolicyFile.Embedded("handoff.json")), new())
    {
    }

    /// <summary>Takes the signs of a telling into the case, which has the telling already.</summary>
    /// <returns>Why a person is called now, in the words of the event; null where nothing new calls one.</returns>
    public string? Take(CaseData data, Telling telling, Hearing hearing)
    {
        var signs = new HashSet<Sign>();
        foreach (var (utterance, understanding) in telling.Utterances.Where(utterance => utterance.HasWords).Zip(hearing.Understandings))
        {
            foreach (var (sign, span) in Of(data, utterance, understanding))
            {
                signs.Add(sign);
                data.Signs.Add(new(sign, utterance.ActivityId, span, span.Of(utterance.Text).Shorten(LongestQuote)));
            }
        }
        return signs.Where(sign => policy.Signs[sign] == SignAction.HandOver).OrderBy(sign => sign != Sign.CheatedByStaff).Select(StaffWord.Of).FirstOrDefault(IsNew)
            ?? (hearing.Findings.Any(finding => !finding.HandsOver) || signs.Any(IsFlag) ? Sum() : null);

        string? Sum() => AddsUp(data) && IsNew(Flags) ? Flags : null;

        bool IsNew(string reason) => !data.HandedOver.Contains(reason);
    }

    /// <summary>Flags of topics and of signs.</summary>
    public int CountFlags(CaseData data) => NamesOfFlags(data).Count();

    /// <summary>To deny a danger is a flag; to deny anything else is nothing.</summary>
    private static bool IsFlag(Signal signal) =>
        !signal.HandsOver && (signal.Stance != Stance.Negated || signal.Topic is Topic.SelfHarm or Topic.Violence);

    private bool IsFlag(Sign sign) => policy.Signs[sign] == SignAction.Flag;

    private bool AddsUp(CaseData data)
    {
        var names = NamesOfFlags(data).ToList();
        return names.Count >= policy.Flags || names.Distinct().Count() >= policy.FlagTopics;
    }

    private IEnumerable<string> NamesOfFlags(CaseData data) => data.Signals
        .Where(IsFlag)
        .Select(signal => StaffWord.Of(signal.Topic))
        .Concat(data.Signs.Where(seen => IsFlag(seen.Sign)).Select(seen => StaffWord.Of(seen.Sign)));

    private IEnumerable<(Sign Sign, EvidenceSpan Span)> Of(CaseData data, Utterance utterance, Understanding understanding)
    {
        foreach (var (sign, span) in reader.Read(utterance.Text).Where(found => found.Sign != Sign.Handling || data.Number is not null))
        {
            yield return (sign, span);
            if (sign == Sign.Cheated && data.Signals.Exists(signal => IsStaffCrime(signal.Rule)))
            {
                yield return (Sign.CheatedByStaff, span);
            }
        }
        if (understanding.Findings.FirstOrDefault(finding => IsStaffCrime(finding.Rule)) is { } crime && data.Signs.Exists(seen => seen.Sign == Sign.Cheated))
        {
            yield return (Sign.CheatedByStaff, crime.Span);
        }
        if (IsAgitated(data, understanding.Emotion))
        {
            yield return (Sign.Agitated, understanding.Emotion!.Span);
        }
        if (understanding.Findings.FirstOrDefault(finding => finding.Stance == Stance.Identity) is { } identity)
        {
            yield return (Sign.Identity, identity.Span);
        }
        if (understanding.Findings.FirstOrDefault(finding => finding.Topic.IsOutside()) is { } outside && data.Signals.Count(signal => signal.Topic.IsOutside()) >= policy.OutsideMentions)
        {
            yield return (Sign.Mentions, outside.Span);
        }
    }

    private bool IsAgitated(CaseData data, Emotion? emotion)
    {
        data.Anger.Add(AngerOf(emotion));
        data.Anger.RemoveRange(0, Math.Max(0, data.Anger.Count - policy.RisingMessages));
        return emotion is { Name: Feeling.Furious or Feeling.Desperate, Intensity: 3 }
            || (data.Anger.Count == policy.RisingMessages && data.Anger[0] > 0 && data.Anger.Zip(data.Anger.Skip(1)).All(pair => pair.First < pair.Second));
    }

    /// <summary>Fury begins above the anger of the same strength.</summary>
    private static int AngerOf(Emotion? emotion) => emotion switch
    {
        { Name: Feeling.Angry } => emotion.Intensity,
        { Name: Feeling.Furious } => emotion.Intensity + 1,
        _ => 0,
    };

    private static bool IsStaffCrime(string rule) => rule.StartsWith(SeriousKind.StaffCrime, StringComparison.Ordinal);
}
