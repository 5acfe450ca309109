namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>A text as it sounds: one sign a syllable, signs and blanks between them passed over, with the place of each.</summary>
internal readonly ref struct SoundReading(Sounds sounds, Span<char> tokens, Span<int> starts, Span<int> ends)
{
    private const char CircledOne = '\u2460', CircledNine = '\u2468';
    private readonly Span<char> _tokens = tokens;
    private readonly Span<int> _starts = starts;
    private readonly Span<int> _ends = ends;

    /// <returns>How many tokens there are; never more than the text has signs.</returns>
    public int Read(ReadOnlySpan<char> folded)
    {
        var count = 0;
        for (var i = 0; i < folded.Length;)
        {
            if (char.IsAsciiLetterLower(folded[i]))
            {
                i = Letters(folded, i, ref count);
            }
            else if (i + 1 < folded.Length && sounds.IsSplit(folded[i], folded[i + 1], out var split))
            {
                Put(ref count, split, i, i + 2);
                i += 2;
            }
            else
            {
                Sign(folded[i], i, ref count);
                i++;
            }
        }
        return count;
    }

    private void Sign(char sign, int at, ref int count)
    {
        sign = sign is >= CircledOne and <= CircledNine ? (char)('1' + (sign - CircledOne)) : sign;
        if (sounds.Of(sign) is var sound && sound != Sounds.Break)
        {
            Put(ref count, sound, at, at + 1);
        }
        else if (Reading.IsHan(sign) || ClauseSplitter.SentenceSigns.Contains(sign) || sign == ',')
        {
            Put(ref count, Sounds.Break, at, at + 1);
        }
    }

    // Letters are syllables where all of them are; else each is a first letter.
    private int Letters(ReadOnlySpan<char> folded, int start, ref int count)
    {
        var end = start;
        while (end < folded.Length && char.IsAsciiLetterLower(folded[end]))
        {
            end++;
        }
        var before = count;
        for (var i = start; i < end;)
        {
            var length = sounds.Syllable(folded[i..end], out var sound);
            if (length == 0)
            {
                count = before;
                for (i = start; i < end; i++)
                {
                    Put(ref count, folded[i], i, i + 1);
                }
                break;
            }
            Put(ref count, sound, i, i + length);
            i += length;
        }
        return end;
    }

    private void Put(ref int count, char token, int start, int end)
    {
        _tokens[count] = token;
        _starts[count] = start;
        _ends[count++] = end;
    }
}
