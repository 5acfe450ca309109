namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>The number of a feature; models hold it, so it never changes.</summary>
internal static class Hash
{
    private const uint Prime = 16777619;

    public static uint Of(char seed) => (2166136261 ^ seed) * Prime;

    public static uint Of(char seed, ReadOnlySpan<char> text, ReadOnlySpan<char> more = default)
    {
        var hash = Of(seed);
        foreach (var sign in text)
        {
            hash = Add(hash, sign);
        }
        hash = Add(hash, '|');
        foreach (var sign in more)
        {
            hash = Add(hash, sign);
        }
        return End(hash);
    }

    public static uint Add(uint hash, char sign) => ((hash ^ (byte)sign) * Prime ^ (byte)(sign >> 8)) * Prime;

    public static uint End(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7feb352d;
        hash ^= hash >> 15;
        hash *= 0x846ca68b;
        return hash ^ (hash >> 16);
    }
}
