using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>
/// Judges what a person or a template is about to tell a customer: by what was learned, and exactly where that is possible
/// (whole numbers of persons, what a decision holds, what the customer said). The same line is always judged alike; safe for
/// many threads.
/// </summary>
public sealed class LineGuard
{
    private const int Always = 3;
    private const string Warning = "guard.fine.never";
    private static readonly GuardReason[] Reasons = Enum.GetValues<GuardReason>();
    private readonly LineReader _reader;
    private readonly LineJudge _judge;
    private readonly GuardPolicy _policy;
    private readonly OtherReasons _others;

    /// <param name="ownLines">Telephone numbers of the institution itself, as they are written.</param>
    /// <exception cref="PolicyException">A policy file cannot be used.</exception>
    public LineGuard(IEnumerable<string> ownLines)
        : this(new LineReader(ownLines))
    {
    }

    internal LineGuard(LineReader reader)
        : this(reader, LinearModel.Embedded("guard.model"), new GuardPolicy(PolicyFile.Embedded("guard.json")))
    {
    }

    internal LineGuard(LineReader reader, LinearModel model, GuardPolicy policy)
    {
        _reader = reader;
        _judge = new LineJudge(model, reader.Numerals);
        _policy = policy;
        _others = new OtherReasons(reader, _judge, policy);
    }

    public GuardGrade GradeOf(GuardReason reason) => _policy.GradeOf(reason);

    public GuardVerdict Judge(OutgoingLine outgoing)
    {
        ArgumentNullException.ThrowIfNull(outgoing);
        var (line, personal) = _reader.Read(outgoing);
        var found = personal.Select(span => new GuardedReason(GuardReason.Privacy, span)).Concat(Said(line)).ToList();
        var scope = outgoing.Decision is { } decision ? new DecisionScope(decision, line, _reader.Numerals) : null;
        var weighed = _judge.Weigh(line);
        found.AddRange(Reasons.Where(reason => weighed.Names(reason) && weighed.Score(reason, scope is not null) >= _policy.LimitOf(reason))
            .Select(reason => new GuardedReason(reason, line.Clauses[weighed.ClauseOf(reason)])));
        if (scope?.OtherSum() is { } sum)
        {
            found.Add(new GuardedReason(GuardReason.Money, sum));
        }
        if (scope?.NamesOtherDate == true)
        {
            found.Add(new GuardedReason(GuardReason.SolutionTime, line.Clauses[weighed.ClauseOf(GuardReason.SolutionTime)]));
        }
        var held = found.Select(one => one.Reason).Distinct().Where(reason => scope?.Holds(reason) == true).ToList();
        found.RemoveAll(one => held.Contains(one.Reason));
        return new GuardVerdict([.. InOrder(found.Count == 0 ? [] : [.. found, .. Others(found, _others.Find(line, weighed, scope))])], held);
    }

    /// <summary>They explain a line and stop none: beside warnings only further warnings are told.</summary>
    private IEnumerable<GuardedReason> Others(List<GuardedReason> found, IEnumerable<GuardedReason> others)
    {
        var isStopped = found.Exists(one => GradeOf(one.Reason) != GuardGrade.Warned);
        return others.Where(other => (isStopped || GradeOf(other.Reason) == GuardGrade.Warned) && !found.Exists(one => one.Reason == other.Reason && one.Span.Overlaps(other.Span)));
    }

    private IEnumerable<GuardedReason> InOrder(IEnumerable<GuardedReason> reasons) =>
        reasons.Distinct().OrderBy(one => GradeOf(one.Reason)).ThenBy(one => one.Reason).ThenBy(one => one.Span.Start).ThenBy(one => one.Span.End);

    /// <summary>Only whether whole numbers of others stand in it: for a line that is an approved text.</summary>
    public GuardVerdict JudgeNumbers(OutgoingLine outgoing)
    {
        var (_, personal) = _reader.Read(outgoing);
        return new GuardVerdict([.. personal.Select(span => new GuardedReason(GuardReason.Privacy, span))], []);
    }

    // Words that the policy stops wherever they stand, but in a warning of them.
    private static IEnumerable<GuardedReason> Said(Utterance line)
    {
        var sayings = line.Hits.Of(WordKind.Saying);
        return sayings.Any(hit => hit.Entry.Id == Warning)
            ? []
            : sayings.Where(hit => hit.Entry.Strength == Always).Select(hit => new GuardedReason(Enum.Parse<GuardReason>(hit.Entry.Value, ignoreCase: true), hit.Span));
    }
}
