using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Judging;
using ComplaintBot.Dialogs.Recognition.Naming;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>
/// What the guard's model weighs in a line: its characters, its signs (words of one meaning, read as one), and the signs
/// in their order, so that what is learned of one wording holds for another.
/// </summary>
internal readonly ref struct GuardFeatures<TSink>(Utterance line, Numerals numerals)
    where TSink : struct, IFeatureSink, allows ref struct
{
    private const int LongestGram = 4, LongestSignGram = 4, LongestContextGram = 3, FarPair = 8, FarSaying = 32;
    private const char Edge = '\uE001', Number = '0', FirstWord = '\uE100', FirstSign = '\uF500';
    private const int Words = 5000, Signs = 900;

    public void Read(scoped ref TSink sink)
    {
        var plain = new string[line.Clauses.Count];
        var read = new string[line.Clauses.Count];
        var signs = new string[line.Clauses.Count];
        for (var i = 0; i < line.Clauses.Count; i++)
        {
            (plain[i], read[i], signs[i]) = Views(line.Clauses[i]);
        }
        for (var i = 0; i < plain.Length; i++)
        {
            sink.BeginClause();
            Grams.Take(plain[i], 1, LongestGram, 'g', ref sink);
            Grams.Take(read[i], 2, LongestSignGram, 'x', ref sink);
            Grams.Take(signs[i], 1, LongestSignGram, 's', ref sink);
            Pairs(signs[i], ref sink);
            if (i > 0)
            {
                Grams.Take(plain[i - 1], 2, LongestContextGram, 'p', ref sink);
                Grams.Take(signs[i - 1], 1, 2, 'P', ref sink);
            }
            if (i + 1 < plain.Length)
            {
                Grams.Take(plain[i + 1], 2, LongestContextGram, 'n', ref sink);
                Grams.Take(signs[i + 1], 1, 2, 'N', ref sink);
            }
            if (line.EndsAsQuestion(line.Clauses[i]))
            {
                sink.Take(Hash.Of('?'));
                Grams.Take(signs[i], 1, 1, '?', ref sink);
            }
            Sayings(i, 'y', ref sink);
            var (against, harmless) = Count(line.Clauses[i]);
            sink.Take(Hash.End(Hash.Add(Hash.Add(Hash.Of('k'), (char)Math.Min(against, 3)), (char)Math.Min(harmless, 2))));
            if (i > 0)
            {
                Sayings(i - 1, 'z', ref sink);
            }
            if (i + 1 < plain.Length)
            {
                Sayings(i + 1, 'Z', ref sink);
            }
            sink.Take(Hash.End(Hash.Add(Hash.Of('l'), (char)Math.Min(line.Clauses[i].Length / 4, 5))));
            sink.Take(Hash.End(Hash.Add(Hash.Of('c'), (char)(i == 0 ? 0 : i + 1 == plain.Length ? 2 : 1))));
        }
        sink.BeginMessage();
        var (all, fine) = Count(new(0, line.Folded.Length));
        sink.Take(Hash.End(Hash.Add(Hash.Add(Hash.Of('h'), (char)Math.Min(all, 4)), (char)Math.Min(fine, 3))));
        sink.Take(Hash.End(Hash.Add(Hash.Of('H'), (char)Math.Min(all, 4))));
        sink.Take(Hash.End(Hash.Add(Hash.Of('C'), (char)Math.Min(plain.Length, 5))));
        Grams.Take(string.Concat(signs), 2, 3, 'S', ref sink);
    }

    /// <summary>The clause three times: its characters, the same with its signs read as one, and its signs alone.</summary>
    private (string Plain, string Read, string Signs) Views(EvidenceSpan clause)
    {
        char[] plain = new char[clause.Length + 2], read = new char[clause.Length + 2], signs = new char[clause.Length + 2];
        var (plains, reads, alone) = (0, 0, 0);
        plain[plains++] = Edge;
        read[reads++] = Edge;
        var hits = line.Hits.In(WordKind.Sign, clause);
        var (next, within) = (0, clause.Start);
        for (var i = clause.Start; i < clause.End; i++)
        {
            while (next < hits.Length && hits[next].Start < i)
            {
                next++;
            }
            if (i >= within && next < hits.Length && hits[next].Start == i)
            {
                within = hits[next].End;
                read[reads++] = signs[alone++] = (char)(FirstSign + (Hash.Of('e', hits[next].Entry.Id) % Signs));
            }
            var sign = line.Folded[i];
            if (sign == Reading.Filler)
            {
                continue;
            }
            if (IsNumber(i, clause.End))
            {
                sign = Number;
            }
            var start = i;
            if (char.IsAsciiLetterLower(sign))
            {
                sign = Word(ref i, clause.End);
            }
            if ((sign == Number || sign >= OutgoingLine.Quoted) && plain[plains - 1] == sign)
            {
                continue;
            }
            plain[plains++] = sign;
            if (start >= within)
            {
                read[reads++] = sign;
                if (sign == Number || sign is >= OutgoingLine.Quoted and <= OutgoingLine.Masked)
                {
                    signs[alone++] = sign;
                }
            }
        }
        plain[plains++] = Edge;
        read[reads++] = Edge;
        return (new(plain, 0, plains), new(read, 0, reads), new(signs, 0, alone));
    }

    // A numeral that stands alone is none: 一定, but 三天, 八百.
    private bool IsNumber(int at, int end)
    {
        var text = line.Folded;
        return IsNumeral(text[at]) && (char.IsAsciiDigit(text[at]) || (at > 0 && IsNumeral(text[at - 1]))
            || (at + 1 < end && (IsNumeral(text[at + 1]) || line.Hits.At(WordKind.Measure, at + 1) is not null || line.Hits.At(WordKind.Currency, at + 1) is not null)));
    }

    private bool IsNumeral(char sign) => numerals.Digit(sign) >= 0 || numerals.Unit(sign) > 1;

    // A word in letters is one sign.
    private char Word(ref int at, int end)
    {
        var hash = Hash.Of('x');
        while (at < end && char.IsAsciiLetterLower(line.Folded[at]))
        {
            hash = Hash.Add(hash, line.Folded[at++]);
        }
        at--;
        return (char)(FirstWord + (Hash.End(hash) % Words));
    }

    // By where they begin: some reach over a comma.
    private void Sayings(int index, char seed, scoped ref TSink sink)
    {
        var clause = line.Clauses[index];
        foreach (var hit in line.Hits.In(WordKind.Saying, clause.Start, clause.End + FarSaying))
        {
            if (hit.Start < clause.End)
            {
                sink.Take(Hash.Of(seed, hit.Entry.Id));
            }
        }
    }

    /// <summary>Sayings that count against a line, and harmless ones.</summary>
    private (int Against, int Harmless) Count(EvidenceSpan span)
    {
        var (against, harmless) = (0, 0);
        foreach (var hit in line.Hits.In(WordKind.Saying, span))
        {
            (against, harmless) = hit.Entry.Value.Length > 0 ? (against + 1, harmless) : (against, harmless + 1);
        }
        return (against, harmless);
    }

    // One sign somewhere before another.
    private static void Pairs(ReadOnlySpan<char> signs, scoped ref TSink sink)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            for (var later = i + 2; later < signs.Length && later - i <= FarPair; later++)
            {
                sink.Take(Hash.End(Hash.Add(Hash.Add(Hash.Of('d'), signs[i]), signs[later])));
            }
        }
    }
}
