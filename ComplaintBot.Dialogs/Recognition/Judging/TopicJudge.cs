using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>Which topics a message touches and how, from the scores of its clauses: one finding a topic, the gravest topic first.</summary>
internal sealed class TopicJudge(JudgementPolicy policy)
{
    // Outside parties that stand in one clause share its verb: from this score on one hands over as the other does.
    private const float Shared = 0.12f;

    private static readonly Topic[] Topics = Enum.GetValues<Topic>();
    private static readonly Stance[] OutsideStances = [Stance.Threat, Stance.AlreadyDone, Stance.Identity, Stance.Asking, Stance.Quoted, Stance.Withdrawn, Stance.Negated];
    private static readonly Stance[] DangerStances = [Stance.Stated, Stance.Asking, Stance.Quoted, Stance.Withdrawn, Stance.Negated];
    private static readonly Stance[] SeriousStances = [Stance.Stated, Stance.Quoted];

    /// <param name="utterance">The message.</param>
    /// <param name="sums">A row for each clause, in units of the model.</param>
    public IReadOnlyList<Finding> Find(Utterance utterance, ReadOnlySpan<int> sums)
    {
        Span<Candidate> hands = stackalloc Candidate[Topics.Length];
        Span<Candidate> flags = stackalloc Candidate[Topics.Length];
        hands.Clear();
        flags.Clear();
        Span<float> scores = stackalloc float[Heads.ClauseRow];
        ReadOnlySpan<int> last = [];
        var lastNamed = 0;
        for (var clause = 0; clause < utterance.Clauses.Count; clause++)
        {
            var row = sums.Slice(clause * Heads.ClauseRow, Heads.ClauseRow);
            var named = utterance.TopicsOf(clause);
            // Of clauses that weigh the same the first counts: whoever says one a thousand times is not weighed again.
            if (named == lastNamed && row.SequenceEqual(last))
            {
                continue;
            }
            Probabilities.Of(row, scores);
            foreach (var topic in Topics)
            {
                Weigh(topic, scores, (named >> (int)topic & 1) == 1, clause, ref hands[(int)topic], ref flags[(int)topic]);
            }
            last = row;
            lastNamed = named;
        }
        return Findings(utterance, hands, flags);
    }

    private static List<Finding> Findings(Utterance utterance, Span<Candidate> hands, Span<Candidate> flags)
    {
        var found = new List<Finding>();
        foreach (var topic in Topics)
        {
            var (hand, flag) = (hands[(int)topic], flags[(int)topic]);
            if (hand.Margin >= 1 || (hand.Score >= Shared && SharesItsClause(utterance, topic, hand.Clause, hands)))
            {
                found.Add(hand.ToFinding(topic, utterance));
            }
            else if (flag.Margin >= 1)
            {
                found.Add(flag.ToFinding(topic, utterance));
            }
        }
        return found;
    }

    private static bool SharesItsClause(Utterance utterance, Topic topic, int clause, Span<Candidate> hands)
    {
        if (!utterance.Names(topic, clause))
        {
            return false;
        }
        for (var other = Topic.Media; topic.IsOutside() && other <= Topic.ConsumerAssociation; other++)
        {
            if (other != topic && hands[(int)other].Margin >= 1 && hands[(int)other].Clause == clause)
            {
                return true;
            }
        }
        return false;
    }

    private void Weigh(Topic topic, Span<float> scores, bool named, int clause, ref Candidate hands, ref Candidate flags)
    {
        var (presence, head, stances) = topic switch
        {
            Topic.SelfHarm => (1, Heads.SelfHarm, DangerStances),
            Topic.Violence => (1, Heads.Violence, DangerStances),
            Topic.Serious => (1, Heads.Serious, SeriousStances),
            _ => (scores[Heads.Presence(topic).First], Heads.OutsideStance, OutsideStances),
        };
        Candidate hand = default, flag = default;
        for (var i = 0; i < stances.Length; i++)
        {
            var score = presence * scores[head.First + 1 + i];
            if (stances[i] <= Stance.Stated)
            {
                hand = hand.With(stances[i], score, clause);
            }
            else if (stances[i] != Stance.Negated || topic is Topic.SelfHarm or Topic.Violence)
            {
                flag = flag.With(stances[i], score, clause);
            }
        }
        var limits = policy.Of(topic);
        hands = hands.Or(hand with { Margin = hand.Score / (named ? limits.HandsOver : limits.Unnamed) });
        flags = flags.Or(flag with { Margin = flag.Score / limits.Flags });
    }

    /// <summary>A stance-class of a topic: its score, its likeliest stance, the clause.</summary>
    private readonly record struct Candidate(Stance Stance, float Score, float Likeliest, int Clause)
    {
        /// <summary>From 1 on the limit is reached.</summary>
        public float Margin { get; init; }

        public Candidate With(Stance stance, float score, int clause) =>
            score > Likeliest ? new(stance, Score + score, score, clause) : this with { Score = Score + score };

        public Candidate Or(Candidate other) => other.Margin > Margin ? other : this;

        public Finding ToFinding(Topic topic, Utterance utterance)
        {
            var (span, rule) = Evidence.Of(utterance, topic, Clause);
            return new(topic, Stance <= Stance.Stated, span, rule) { Stance = Stance, Confidence = Score };
        }
    }
}
