using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Training;

/// <summary>
/// What hands over and what is a flag, by topic: precision and recall; false handoffs among the lines that should have none;
/// kind, feeling and intents. A finding is found where topic and stance-class agree and the spans overlap.
/// </summary>
internal sealed class Scoreboard
{
    private static readonly Topic[] Topics = Enum.GetValues<Topic>();
    private readonly Dictionary<(Topic Topic, bool HandsOver), Tally> _findings = [];
    private readonly SortedDictionary<string, Share> _styles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Share> _wholes = new(StringComparer.Ordinal);
    private readonly List<string> _misses = [];

    public void Add(LabelledLine line, Understanding understood)
    {
        if (!line.IsAnswer)
        {
            AddFindings(line, understood);
        }
        if (!line.Compact)
        {
            Count(_wholes, "kind", understood.Kind == line.Kind);
            Count(_wholes, "feeling", understood.Emotion?.Name == line.Emotion?.Name);
        }
        if (line.IsAnswer || !line.Compact)
        {
            AddIntent(line, understood.Intent);
        }
    }

    public void Print(TextWriter output, bool misses)
    {
        foreach (var topic in Topics)
        {
            output.WriteLine($"{topic,-20} hands over {Of(topic, true)}   flags {Of(topic, false)}");
        }
        output.WriteLine(string.Join("   ", _wholes.Select(pair => $"{pair.Key} {pair.Value}")));
        output.WriteLine(string.Join("   ", _styles.Select(pair => $"{pair.Key} {pair.Value}")));
        foreach (var miss in misses ? _misses : [])
        {
            output.WriteLine(miss);
        }
    }

    private Tally Of(Topic topic, bool handsOver)
    {
        if (!_findings.TryGetValue((topic, handsOver), out var tally))
        {
            _findings.Add((topic, handsOver), tally = new());
        }
        return tally;
    }

    private void AddFindings(LabelledLine line, Understanding understood)
    {
        foreach (var truth in line.Findings.Where(finding => finding.HandsOver || finding.Flags))
        {
            var found = understood.Findings.Any(finding => Answers(line, truth, finding) && finding.Span.Overlaps(line.SpanOf(truth)));
            Of(truth.Topic, truth.HandsOver).Truth(found);
            if (truth.HandsOver)
            {
                Count(_styles, $"{(truth.Topic.IsOutside() ? "outside" : truth.Topic)} {line.Style}", found);
            }
            if (!found)
            {
                _misses.Add($"missed {truth.Topic}/{truth.Stance} {line.Style} [{truth.Text}] {line.Text}");
            }
        }
        foreach (var finding in understood.Findings)
        {
            var right = line.Findings.Any(truth => Answers(line, truth, finding));
            Of(finding.Topic, finding.HandsOver).Said(right);
            if (!right)
            {
                _misses.Add($"wrong {finding.Topic}/{finding.Stance} {line.Cell} {line.Text}");
            }
        }
        if (line.Findings.Any(finding => finding.HandsOver))
        {
            Count(_wholes, "handoffs", understood.HandsOver);
        }
        else
        {
            Count(_wholes, "false handoffs", understood.HandsOver);
        }
    }

    // A veiled threat may be meant for any outside party.
    private static bool Answers(LabelledLine line, LabelledFinding truth, Finding finding) =>
        finding.HandsOver == truth.HandsOver
        && (finding.Topic == truth.Topic || (line.Style == "veiled" && truth.HandsOver && finding.Topic.IsOutside() && truth.Topic.IsOutside()));

    private void AddIntent(LabelledLine line, Intent intent)
    {
        var said = intent.ToString().ToLowerInvariant();
        var right = said == line.Intent
            // A call of its own is no answer: the dialogs want to know which, the labels call it other.
            || (line.Intent == "other" && line.Asked != Asked.Nothing && intent is Intent.Human or Intent.Help or Intent.StartOver or Intent.Withdraw or Intent.Cancel or Intent.Tell);
        Count(_wholes, line.Asked switch { Asked.Nothing => "intent", Asked.Confirm => "confirm", _ => "answer" }, right);
        if (!right && line.Asked != Asked.Nothing)
        {
            _misses.Add($"{line.Asked} {line.Intent}, not {said}: {line.Text}");
        }
    }

    private static void Count(SortedDictionary<string, Share> shares, string name, bool right)
    {
        var share = shares.GetValueOrDefault(name);
        shares[name] = new(share.Right + (right ? 1 : 0), share.All + 1);
    }

    private readonly record struct Share(int Right, int All)
    {
        public override string ToString() => $"{(double)Right / All:0.000} ({Right}/{All})";
    }

    private sealed class Tally
    {
        private int _found, _truths, _right, _said;

        public void Truth(bool found) => (_found, _truths) = (_found + (found ? 1 : 0), _truths + 1);

        public void Said(bool right) => (_right, _said) = (_right + (right ? 1 : 0), _said + 1);

        public override string ToString() => $"P {Ratio(_right, _said)} R {Ratio(_found, _truths)} (n {_truths})";

        private static string Ratio(int part, int whole) => whole == 0 ? "-----" : $"{(double)part / whole:0.000}";
    }
}
