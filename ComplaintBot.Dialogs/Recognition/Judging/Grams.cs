namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>Neighbouring characters as features.</summary>
internal static class Grams
{
    public static void Take<TSink>(ReadOnlySpan<char> text, int shortest, int longest, char seed, scoped ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (var i = 0; i < text.Length; i++)
        {
            var hash = Hash.Of(seed);
            for (var n = 1; n <= longest && i + n <= text.Length; n++)
            {
                hash = Hash.Add(hash, text[i + n - 1]);
                if (n >= shortest)
                {
                    sink.Take(Hash.End(hash));
                }
            }
        }
    }
}
