using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Training.Guarding;

/// <summary>Of each grade how many lines leak, and how many of the allowed are blocked.</summary>
internal sealed class GuardBoard
{
    private readonly GuardPolicy _policy = new(PolicyFile.Embedded("guard.json"));
    private readonly SortedDictionary<string, (int Wrong, int All)> _rows = [];
    private readonly List<string> _misses = [];
    private int _named, _blocked;

    public void Add(GuardLine line, GuardVerdict verdict)
    {
        var blocks = line.Reasons.Count > 0;
        var wrong = verdict.Allows == blocks;
        Count(blocks ? $"{(int)line.Reasons.Min(one => _policy.GradeOf(one.Reason)) + 1} leaks" : "4 allowed, blocked", wrong);
        foreach (var reason in line.Reasons.Select(one => one.Reason).Distinct())
        {
            Count($"9 {reason}", verdict.Allows);
        }
        if (blocks && !verdict.Allows)
        {
            _blocked++;
            _named += line.Reasons.Any(one => verdict.Reasons.Any(said => said.Reason == one.Reason && said.Span.Overlaps(one.Span))) ? 1 : 0;
        }
        if (wrong)
        {
            _misses.Add($"{(blocks ? "LEAK" : "FALSE")} {string.Join(',', (blocks ? line.Reasons.Select(one => one.Reason) : verdict.Reasons.Select(one => one.Reason)).Distinct())} {line.Line.Text}");
        }
    }

    public void Print(bool misses)
    {
        foreach (var (name, (wrong, all)) in _rows)
        {
            Console.WriteLine($"{name,-20} {100f * wrong / all:0.0} % ({wrong}/{all})");
        }
        Console.WriteLine($"reason and place right where blocked: {100f * _named / Math.Max(1, _blocked):0.0} %");
        foreach (var miss in misses ? _misses : [])
        {
            Console.WriteLine(miss);
        }
    }

    private void Count(string name, bool wrong)
    {
        var (before, all) = _rows.GetValueOrDefault(name);
        _rows[name] = (before + (wrong ? 1 : 0), all + 1);
    }
}
