using System.Globalization;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>What a decision holds of a line: what it granted, refused or explained, its own sum and date, and nothing else.</summary>
internal sealed class DecisionScope(ApprovedDecision decision, Utterance line, Numerals numerals)
{
    private const string Extra = "guard.money.extra", CarriedOut = "guard.money.paid";
    private const char Month = '月', Day = '日', DayToo = '号';

    public bool Holds(GuardReason reason) => reason switch
    {
        GuardReason.Money or GuardReason.Acceptance => decision.Outcome == DecisionOutcome.Granted && OtherSum() is null && !Has(Extra),
        GuardReason.Refusal => decision.Outcome == DecisionOutcome.Refused,
        GuardReason.Rules => decision.Outcome == DecisionOutcome.Explained,
        GuardReason.SolutionTime => HoldsTime(),
        _ => false,
    };

    /// <summary>A sum that was not granted; null where there is none.</summary>
    public EvidenceSpan? OtherSum() => decision is { Outcome: DecisionOutcome.Granted, Amount: { } amount }
        ? new MoneyFinder(numerals).Find(line).FirstOrDefault(sum => !Is(sum.Value, amount))?.Span
        : null;

    /// <summary>A date that was not decided, where one was.</summary>
    public bool NamesOtherDate => decision.Date is { } date && Days().Any(day => day != (date.Month, date.Day));

    private static bool Is(string value, decimal amount) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var sum) && sum == amount;

    // The decided date; or of what was granted, when it is carried out.
    private bool HoldsTime()
    {
        var days = Days().ToList();
        return decision.Date is { } date && days.Count > 0
            ? days.TrueForAll(day => day == (date.Month, date.Day))
            : decision.Outcome == DecisionOutcome.Granted && Has(CarriedOut);
    }

    private bool Has(string sign) => line.Hits.Of(WordKind.Sign).Any(hit => hit.Entry.Id == sign);

    private IEnumerable<(int Month, decimal Day)> Days()
    {
        var text = line.Folded;
        for (var at = text.IndexOf(Month); at >= 0; at = text.IndexOf(Month, at + 1))
        {
            if (NumberBefore(at) is { } month && new NumeralReader(text, numerals).ReadAt(at + 1) is { } day && day.End < text.Length && text[day.End] is Day or DayToo)
            {
                yield return (month, day.Value);
            }
        }
    }

    private int? NumberBefore(int end)
    {
        for (var start = Math.Max(0, end - 2); start < end; start++)
        {
            if (new NumeralReader(line.Folded, numerals).ReadAt(start) is { Value: >= 1 and <= 12 } number && number.End == end)
            {
                return (int)number.Value;
            }
        }
        return null;
    }
}
