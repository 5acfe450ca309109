using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>
/// Of a line that is stopped or warned of, what its clauses are by themselves: the likeliest reason of the whole line hides the others until its
/// words are taken out.
/// </summary>
internal sealed class OtherReasons(LineReader reader, LineJudge judge, GuardPolicy policy)
{
    private static readonly GuardReason[] Reasons = Enum.GetValues<GuardReason>();

    /// <param name="line">The line.</param>
    /// <param name="weighed">What the model says of it as a whole.</param>
    /// <param name="scope">What a decision holds of it; null where there is none.</param>
    public IEnumerable<GuardedReason> Find(Utterance line, Weighed weighed, DecisionScope? scope)
    {
        for (var clause = 0; clause < line.Clauses.Count && line.Clauses.Count > 1; clause++)
        {
            var at = clause;
            var suspects = Reasons.Where(reason => weighed.Suspects(reason, at) && scope?.Holds(reason) != true).ToList();
            foreach (var reason in suspects.Count > 0 ? Of(line, clause, suspects, scope is not null) : [])
            {
                yield return new(reason, line.Clauses[clause]);
            }
        }
    }

    private IEnumerable<GuardReason> Of(Utterance line, int clause, List<GuardReason> suspects, bool isDecided)
    {
        var alone = judge.Weigh(reader.Alone(line, line.Clauses[clause]));
        return suspects.Where(reason => alone.IsPlainly(reason) && alone.Score(reason, isDecided) >= policy.LimitOf(reason));
    }
}
