using ComplaintBot.Dialogs.Recognition.Judging;

namespace ComplaintBot.Training;

/// <summary>Logistic regression, all heads at once, by AdaGrad, half of the features left out at random; the same order and result every time.</summary>
internal sealed class Trainer(IReadOnlyList<Sample> examples, TrainerOptions options)
{
    private const int Bias = 0;
    private static readonly Head[] Dangers = [Heads.SelfHarm, Heads.Violence, Heads.Serious];
    private readonly Dictionary<uint, int> _rows = [];
    private float[] _weights = [];
    private float[] _squares = [];

    public (Dictionary<uint, int> Rows, float[] Weights) Train()
    {
        Number();
        _weights = new float[(_rows.Count + 1) * Heads.Row];
        _squares = new float[_weights.Length];
        for (var i = 0; i < _squares.Length; i++)
        {
            _squares[i] = i % Heads.Row < Heads.ClauseRow ? options.Start : 0.001f;
        }
        var cases = examples.Select(Index).ToList();
        var mean = new float[_weights.Length];
        var random = new Random(20261126);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            foreach (var at in Shuffled(cases.Count, random))
            {
                Learn(Thinned(cases[at], random), examples[at], options.Rate * (1f - ((float)epoch / (options.Epochs + 1))));
            }
            if (epoch >= options.Epochs / 2)
            {
                for (var i = 0; i < _weights.Length; i++)
                {
                    mean[i] += _weights[i] / (options.Epochs - (options.Epochs / 2));
                }
            }
        }
        return (_rows, mean);
    }

    private void Number()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var example in examples)
        {
            foreach (var feature in example.Clauses.SelectMany(clause => clause).Concat(example.Message).Distinct())
            {
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }
        }
        foreach (var (feature, count) in counts)
        {
            if (count >= options.Rarest)
            {
                _rows.Add(feature, _rows.Count + 1);
            }
        }
    }

    private (int[][] Clauses, int[] Message) Index(Sample example)
    {
        var clauses = example.Clauses.Select(Rows).ToArray();
        return (clauses, [.. clauses.SelectMany(clause => clause), .. Rows(example.Message)]);
    }

    private int[] Rows(List<uint> features) => [Bias, .. features.Where(_rows.ContainsKey).Select(feature => _rows[feature])];

    private void Learn((int[][] Clauses, int[] Message) one, Sample example, float rate)
    {
        Span<float> scores = stackalloc float[Heads.Row];
        for (var i = 0; i < one.Clauses.Length; i++)
        {
            Step(one.Clauses[i], example.ClauseTargets[i], scores, rate);
        }
        Step(one.Message, example.MessageTargets, scores, rate);
    }

    private void Step(int[] rows, List<(Head Head, int Right)> targets, Span<float> scores, float rate)
    {
        scores.Clear();
        foreach (var row in rows)
        {
            foreach (var (head, _) in targets)
            {
                for (var k = head.First; k < head.First + head.Count; k++)
                {
                    scores[k] += _weights[(row * Heads.Row) + k];
                }
            }
        }
        foreach (var (head, right) in targets)
        {
            ToGradient(scores.Slice(head.First, head.Count), right, Weight(head, right));
        }
        foreach (var row in rows)
        {
            foreach (var (head, _) in targets)
            {
                for (var k = head.First; k < head.First + head.Count; k++)
                {
                    var at = (row * Heads.Row) + k;
                    _squares[at] += scores[k] * scores[k];
                    _weights[at] -= rate * scores[k] / MathF.Sqrt(_squares[at]);
                }
            }
        }
    }

    private (int[][] Clauses, int[] Message) Thinned((int[][] Clauses, int[] Message) one, Random random) =>
        ([.. one.Clauses.Select(rows => Thin(rows, random))], Thin(one.Message, random));

    private int[] Thin(int[] rows, Random random) => [.. rows.Where(row => row == Bias || random.NextSingle() >= options.Drop)];

    // What is seldom there weighs more where it is.
    private float Weight(Head head, int right) => right > 0 && (head.Count == 1 || Dangers.Contains(head)) ? options.Rare : 1;

    private static void ToGradient(Span<float> scores, int right, float weight)
    {
        if (scores.Length == 1)
        {
            scores[0] = weight * ((1 / (1 + MathF.Exp(-scores[0]))) - right);
            return;
        }
        Probabilities.Softmax(scores);
        scores[right] -= 1;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] *= weight;
        }
    }

    private static int[] Shuffled(int count, Random random)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return order;
    }
}

/// <param name="Epochs">How often all are read; the weights are the mean of the later half.</param>
/// <param name="Rate">The step at first; it falls to nothing.</param>
/// <param name="Rarest">Features of fewer sentences are left out.</param>
/// <param name="Rare">How much more a topic weighs where it is there than where it isn't.</param>
/// <param name="Drop">The share of the features that is left out at random each time.</param>
/// <param name="Start">What a clause's weight begins with as squared gradients: the more, the less a rare feature moves at once.</param>
internal sealed record TrainerOptions(int Epochs = 16, float Rate = 0.1f, int Rarest = 2, float Rare = 2, float Drop = 0.5f, float Start = 1);
