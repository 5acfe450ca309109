namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>Texts that are made of given words and of nothing else. Signs and blanks between the words don't count.</summary>
internal sealed class WordCover
{
    private readonly HashSet<string> _words;
    private readonly Folding _folding;
    private readonly int _longest;

    public WordCover(Folding folding, IEnumerable<string> words)
    {
        _folding = folding;
        _words = [.. words.Select(Bare)];
        _longest = _words.Max(word => word.Length);
    }

    /// <summary>False where nothing is left to be covered.</summary>
    public bool Covers(string text)
    {
        var bare = Bare(text);
        var reached = new bool[bare.Length + 1];
        reached[0] = true;
        for (var at = 0; at < bare.Length; at++)
        {
            for (var length = 1; reached[at] && length <= Math.Min(_longest, bare.Length - at); length++)
            {
                reached[at + length] |= _words.Contains(bare.Substring(at, length));
            }
        }
        return bare.Length > 0 && reached[^1];
    }

    /// <summary>One of the words stands in it.</summary>
    public bool HasOne(string text)
    {
        var bare = Bare(text);
        return _words.Any(word => bare.Contains(word, StringComparison.Ordinal));
    }

    private string Bare(string text) => new([.. _folding.Fold(text).Where(char.IsLetterOrDigit)]);
}
