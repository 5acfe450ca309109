using ComplaintBot.Dialogs.Recognition.Judging;

namespace ComplaintBot.Training;

/// <summary>Makes the weights small: whole numbers of one byte, and no row in which nothing matters.</summary>
internal static class ModelPack
{
    private const int Least = 2;

    public static (uint[] Features, sbyte[] Weights) Of((Dictionary<uint, int> Rows, float[] Weights) trained)
    {
        var features = new List<uint> { 0 };
        var weights = new List<sbyte>(Row(trained.Weights, 0));
        foreach (var (feature, row) in trained.Rows.OrderBy(pair => pair.Key))
        {
            var packed = Row(trained.Weights, row);
            if (packed.Any(weight => Math.Abs((int)weight) > Least))
            {
                features.Add(feature);
                weights.AddRange(packed);
            }
        }
        return ([.. features], [.. weights]);
    }

    private static sbyte[] Row(float[] weights, int row) =>
        [.. weights.Skip(row * Heads.Row).Take(Heads.Row).Select(weight => (sbyte)Math.Clamp(MathF.Round(weight * LinearModel.Unit), -127, 127))];
}
