using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>How pressing it is and why, in the customer's words, and who else knows.</summary>
internal static class UrgencyLine
{
    private const int MostSignals = 3, MostSigns = 2, LongestQuote = 60;

    /// <summary>Weighed by what was said of them, so that one that was taken back weighs nothing.</summary>
    private static readonly string[] Topics = [.. Enum.GetValues<Topic>().Select(StaffWord.Of)];

    public static SummaryLine? Of(SummaryDraft draft)
    {
        var line = draft.Line(SummaryLineKind.Urgency);
        SayLevel(line, draft);
        foreach (var signal in Signals(draft.Case).Take(MostSignals))
        {
            SaySignal(line, draft, signal);
        }
        foreach (var seen in draft.Case.Signs.AsEnumerable().Reverse().DistinctBy(seen => seen.Sign).Where(seen => IsShown(draft, seen)).Take(MostSigns))
        {
            SaySign(line, draft, seen);
        }
        if (draft.Handoff.Reason is { } reason && draft.Texts.Find($"Reason.{reason}") is not null)
        {
            line.Say($"Reason.{reason}", Called(draft));
        }
        SayAlarm(line, draft);
        foreach (var told in draft.Handoff.Told.GroupBy(told => told.Party).Select(party => party.Last()))
        {
            var source = new SummarySource(SummarySource.Told) { At = told.At };
            line.Say("Told", source, ("party", SummaryValues.Called("party", told.Party, draft.Texts.Find($"Party.{told.Party}") ?? draft.Rules.Notices.LabelOf(told.Party), source)));
            foreach (var way in told.NotReachedBy ?? [])
            {
                line.And($"NotReached.{way}", source);
            }
        }
        return line.Build();
    }

    private static void SayLevel(SummaryLineBuilder line, SummaryDraft draft)
    {
        var weighed = Signals(draft.Case).Where(signal => signal.HandsOver).Select(signal => (Reason: StaffWord.Of(signal.Topic), Source: Source(signal)))
            .Concat(draft.Case.Signs.Select(seen => (Reason: StaffWord.Of(seen.Sign), Source: Source(seen))))
            .Concat(draft.Handoff.Reason is { } reason && !Topics.Contains(reason) ? [(Reason: reason, Source: Called(draft))] : [])
            .Where(each => IsPressing(draft, each.Reason))
            .ToList();
        if (weighed.Count > 0)
        {
            var (gravest, source) = weighed.MaxBy(each => draft.Rules.Policy.Urgency[each.Reason]);
            line.Say($"Urgency.{draft.Rules.Policy.Urgency[gravest]}", source);
        }
    }

    private static void SaySignal(SummaryLineBuilder line, SummaryDraft draft, Signal signal)
    {
        var serious = $"Serious.{Kind(signal.Rule)}";
        line.Say(draft.Texts.Find(serious) is null ? $"Topic.{signal.Topic}" : serious, Source(signal));
        if (signal.Stance is { } stance)
        {
            line.And($"Stance.{stance}", Source(signal));
        }
        if (signal.Stance == Stance.Withdrawn)
        {
            return;
        }
        if (signal.Said is { } said)
        {
            line.AndQuote(SummaryPart.Quote(said));
        }
        else if (signal.Quote is { } quote)
        {
            line.AndQuote(new(SummaryPart.Quotation, quote, Source(signal)));
        }
    }

    /// <summary>With the whole statement that it stands in. Strong feelings are named, not quoted: nobody reads insults again.</summary>
    private static void SaySign(SummaryLineBuilder line, SummaryDraft draft, SignSeen seen)
    {
        line.Say($"Sign.{seen.Sign}", Source(seen));
        if (seen.Sign != Sign.Agitated)
        {
            var around = draft.Case.Facts.Concat(draft.Case.Demands).FirstOrDefault(statement =>
                statement.ActivityId == seen.ActivityId && statement.Span.Overlaps(seen.Span) && statement.Span.Length <= LongestQuote);
            line.AndQuote(around is null ? new(SummaryPart.Quotation, seen.Quote, Source(seen)) : SummaryPart.Quote(around));
        }
    }

    private static void SayAlarm(SummaryLineBuilder line, SummaryDraft draft)
    {
        switch (draft.Handoff.Alarm)
        {
            case { SeenBy: { } who, At: var raised }:
                line.Say("Alarm.Seen", SummarySource.Registered(raised), ("person", SummaryValues.Named("person", who.Name, SummarySource.Registered(raised))));
                break;
            case { At: var raised }:
                line.Say("Alarm.Open", SummarySource.Registered(raised));
                break;
        }
    }

    /// <summary>The last word on each topic counts: what was taken back is not held against anybody, nor what was denied, danger apart.</summary>
    private static IEnumerable<Signal> Signals(CaseData data) => data.Signals
        .Where(signal => signal.Stance != Stance.Negated || !signal.Topic.IsOutside())
        .GroupBy(signal => (signal.Topic, Kind(signal.Rule)))
        .Select(LastWord)
        .OrderBy(signal => !signal.HandsOver)
        .ThenBy(signal => signal.Topic);

    private static Signal LastWord(IEnumerable<Signal> ofOneTopic) =>
        ofOneTopic.Last() is { Stance: Stance.Withdrawn } withdrawn && withdrawn.Topic.IsOutside()
            ? withdrawn
            : ofOneTopic.LastOrDefault(signal => signal.HandsOver) ?? ofOneTopic.Last();

    /// <summary>serious.theft.now is theft; of what the model found nothing is said.</summary>
    private static string Kind(string rule) => rule.Split('.') is ["serious", { Length: > 1 } kind, ..] ? char.ToUpperInvariant(kind[0]) + kind[1..] : "";

    /// <summary>Who says what they are shows as the topic already.</summary>
    private static bool IsShown(SummaryDraft draft, SignSeen seen) => seen.Sign != Sign.Identity && IsPressing(draft, StaffWord.Of(seen.Sign));

    private static bool IsPressing(SummaryDraft draft, string reason) => draft.Rules.Policy.Urgency.ContainsKey(reason);

    private static SummarySource Called(SummaryDraft draft) =>
        SummarySource.Registered(draft.Handoff.Register.LastOrDefault(entry => entry.Note == draft.Handoff.Reason && entry.By is null)?.At);

    private static SummarySource Source(Signal signal) => SummarySource.Of(signal.ActivityId, signal.Span, signal.Quote);

    private static SummarySource Source(SignSeen seen) => SummarySource.Of(seen.ActivityId, seen.Span, seen.Quote);
}
