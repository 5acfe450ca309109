namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>From a clause's sums to what is likely, head by head.</summary>
internal static class Probabilities
{
    public static void Of(ReadOnlySpan<int> sums, Span<float> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = (float)sums[i] / LinearModel.Unit;
        }
        foreach (var head in Heads.OfClause)
        {
            var row = scores.Slice(head.First, head.Count);
            if (head.Count == 1)
            {
                row[0] = 1 / (1 + MathF.Exp(-row[0]));
            }
            else
            {
                Softmax(row);
            }
        }
    }

    public static void Softmax(Span<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            sum += scores[i] = MathF.Exp(scores[i] - most);
        }
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }
}
