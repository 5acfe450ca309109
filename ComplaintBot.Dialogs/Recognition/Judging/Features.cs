using System.Buffers;
using System.Numerics;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>
/// What a model weighs in a message. Outside parties are read as one sign, so that what is learned of one holds for all and
/// for a word that is added later.
/// </summary>
internal readonly ref struct Features<TSink>(Utterance utterance, Asked asked)
    where TSink : struct, IFeatureSink, allows ref struct
{
    private const int LongestGram = 4, LongestContextGram = 3;
    private const char Outside = '\uE000', OutsideAct = '\uE002', Edge = '\uE001', Number = '0', FirstWord = '\uE100';
    private const int LatinWords = 5000, Act = 3;

    private static readonly WordKind[] MessageActs =
    [
        WordKind.Agree, WordKind.Disagree, WordKind.ChangeCue, WordKind.AddCue, WordKind.Leave, WordKind.Refuse, WordKind.WhyAsked, WordKind.SameContact,
        WordKind.Replace, WordKind.NotButOld, WordKind.FieldCue, WordKind.Objection, WordKind.Human, WordKind.HumanWeak, WordKind.HumanLead, WordKind.Cancel,
        WordKind.StartOver, WordKind.Help, WordKind.Status, WordKind.Withdraw, WordKind.Thanks, WordKind.Grievance, WordKind.DemandLead, WordKind.DemandWhole,
        WordKind.ComplaintWish, WordKind.Insult, WordKind.Feeling, WordKind.QuestionMark, WordKind.Rhetoric, WordKind.Negation, WordKind.Topic, WordKind.Threat,
    ];

    private static readonly WordKind[] Signs =
    [
        WordKind.Negation, WordKind.Turn, WordKind.QuestionMark, WordKind.Rhetoric, WordKind.Past, WordKind.Quote, WordKind.TurnTo, WordKind.Threat,
        WordKind.Done, WordKind.Withdrawn, WordKind.Identity, WordKind.NotIntended, WordKind.Pressed, WordKind.Bystander,
    ];

    public void Read(scoped ref TSink sink)
    {
        var length = utterance.Folded.Length;
        var buffer = ArrayPool<char>.Shared.Rent(length + (2 * utterance.Clauses.Count) + 2);
        var bounds = ArrayPool<int>.Shared.Rent(utterance.Clauses.Count + 1);
        var end = 0;
        for (var i = 0; i < utterance.Clauses.Count; i++)
        {
            bounds[i] = end;
            end = Mask(utterance.Clauses[i], buffer, end);
        }
        bounds[utterance.Clauses.Count] = end;
        var known = KnownSigns();
        var (earlier, kinds) = (0, utterance.Clauses.Count > 0 ? Kinds(utterance.Clauses[0], known) : 0);
        for (var i = 0; i < utterance.Clauses.Count; i++)
        {
            var later = i + 1 < utterance.Clauses.Count ? Kinds(utterance.Clauses[i + 1], known) : 0;
            sink.BeginClause();
            Clause(i, buffer, bounds, ref sink);
            Words(i, earlier, kinds, later, ref sink);
            (earlier, kinds) = (kinds, later);
        }
        sink.BeginMessage();
        Message(buffer.AsSpan(0, end), ref sink);
        ArrayPool<char>.Shared.Return(buffer);
        ArrayPool<int>.Shared.Return(bounds);
    }

    private int Mask(EvidenceSpan clause, char[] buffer, int at)
    {
        buffer[at++] = Edge;
        var hits = utterance.Hits.In(WordKind.Topic, clause);
        var next = 0;
        for (var i = clause.Start; i < clause.End; i++)
        {
            while (next < hits.Length && (hits[next].Start < i || !IsOutside(hits[next])))
            {
                next++;
            }
            if (next < hits.Length && hits[next].Start == i)
            {
                buffer[at++] = hits[next].Entry.Strength == Act ? OutsideAct : Outside;
                i = hits[next].End - 1;
                continue;
            }
            var sign = utterance.Folded[i];
            if (char.IsAsciiLetterLower(sign))
            {
                buffer[at++] = Word(ref i, clause.End);
                continue;
            }
            if (sign == Reading.Filler || (char.IsAsciiDigit(sign) && buffer[at - 1] == Number))
            {
                continue;
            }
            buffer[at++] = char.IsAsciiDigit(sign) ? Number : sign;
        }
        buffer[at++] = Edge;
        return at;
    }

    // A word in letters is one sign.
    private char Word(ref int at, int end)
    {
        var hash = Hash.Of('x');
        var start = at;
        while (at < end && char.IsAsciiLetterLower(utterance.Folded[at]))
        {
            hash = Hash.Add(hash, utterance.Folded[at++]);
        }
        at--;
        return at == start ? utterance.Folded[at] : (char)(FirstWord + (Hash.End(hash) % LatinWords));
    }

    private void Clause(int index, char[] buffer, int[] bounds, scoped ref TSink sink)
    {
        Grams.Take(buffer.AsSpan(bounds[index], bounds[index + 1] - bounds[index]), 1, LongestGram, 'g', ref sink);
        if (index > 0)
        {
            Grams.Take(buffer.AsSpan(bounds[index - 1], bounds[index] - bounds[index - 1]), 2, LongestContextGram, 'p', ref sink);
        }
        if (index + 1 < utterance.Clauses.Count)
        {
            Grams.Take(buffer.AsSpan(bounds[index + 1], bounds[index + 2] - bounds[index + 1]), 2, LongestContextGram, 'n', ref sink);
        }
    }

    // The signs of the clauses around it and its own come along: each clause is looked through once.
    private void Words(int index, int earlier, int kinds, int later, scoped ref TSink sink)
    {
        var clause = utterance.Clauses[index];
        var topics = utterance.Hits.In(WordKind.Topic, clause);
        foreach (var topic in topics)
        {
            sink.Take(Hash.Of('e', topic.Entry.Id));
            sink.Take(Hash.Of('w', utterance.Folded.AsSpan(topic.Start, topic.Length)));
            sink.Take(Hash.Of('t', topic.Entry.Value));
            sink.Take(Hash.End(Hash.Add(Hash.Of('s', topic.Entry.Value), (char)topic.Entry.Strength)));
            if (topic.Sounded)
            {
                sink.Take(Hash.Of('z', topic.Entry.Value));
            }
            Around(topic, ref sink);
        }
        var pivot = topics.Length > 0 ? topics[0].Start : clause.End;
        var before = topics.Length > 0 ? Kinds(new(clause.Start, pivot), kinds) : kinds;
        var after = topics.Length > 0 ? Kinds(new(pivot, clause.End), kinds) : 0;
        if (utterance.EndsAsQuestion(clause))
        {
            after |= 1 << Signs.Length;
        }
        if (topics.Length > 0)
        {
            after |= 1 << (Signs.Length + 1);
        }
        Pairs((uint)before | ((long)after << 16) | ((long)earlier << 32) | ((long)later << 48), 'k', ref sink);
        sink.Take(Hash.End(Hash.Add(Hash.Of('c'), (char)Math.Min(utterance.Clauses.Count, 4))));
        sink.Take(Hash.End(Hash.Add(Hash.Of('l'), (char)Math.Min(clause.Length / 4, 5))));
    }

    // The topic's word by what stands right beside it.
    private void Around(WordHit topic, scoped ref TSink sink)
    {
        var folded = utterance.Folded;
        for (var reach = 1; reach <= 2; reach++)
        {
            var start = Math.Max(0, topic.Start - reach);
            var end = Math.Min(folded.Length, topic.End + reach);
            sink.Take(Hash.Of('b', folded.AsSpan(start, topic.Start - start), topic.Entry.Value));
            sink.Take(Hash.Of('a', folded.AsSpan(topic.End, end - topic.End), topic.Entry.Value));
        }
    }

    private static bool IsOutside(WordHit hit) => hit.Entry.Topic?.IsOutside() == true;

    private int KnownSigns()
    {
        var found = 0;
        for (var i = 0; i < Signs.Length; i++)
        {
            found |= utterance.Hits.Any(Signs[i]) ? 1 << i : 0;
        }
        return found;
    }

    // Of those that may stand there.
    private int Kinds(EvidenceSpan span, int known)
    {
        var found = 0;
        for (var rest = known; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            found |= utterance.Hits.Has(Signs[i], span) ? 1 << i : 0;
        }
        return found;
    }

    // What the message does, by the words for it: anywhere, and in its first clause.
    private void Acts(scoped ref TSink sink)
    {
        var first = utterance.Clauses.Count > 0 ? utterance.Clauses[0] : default;
        long done = 0;
        for (var i = 0; i < MessageActs.Length; i++)
        {
            done |= utterance.Hits.Any(MessageActs[i]) ? 1L << i : 0;
            if (utterance.Hits.Has(MessageActs[i], first))
            {
                sink.Take(Hash.End(Hash.Add(Hash.Of('B'), (char)i)));
            }
        }
        Pairs(done, 'K', ref sink);
    }

    // Each of them, and each two together.
    private static void Pairs(long kinds, char seed, scoped ref TSink sink)
    {
        for (var rest = kinds; rest != 0; rest &= rest - 1)
        {
            var one = (char)BitOperations.TrailingZeroCount(rest);
            var hash = Hash.Add(Hash.Of(seed), one);
            sink.Take(Hash.End(hash));
            for (var others = rest & (rest - 1); others != 0; others &= others - 1)
            {
                sink.Take(Hash.End(Hash.Add(hash, (char)BitOperations.TrailingZeroCount(others))));
            }
        }
    }

    private void Message(ReadOnlySpan<char> masked, scoped ref TSink sink)
    {
        Acts(ref sink);
        var hash = Hash.Add(Hash.Of('A'), (char)asked);
        sink.Take(Hash.End(hash));
        sink.Take(Hash.End(Hash.Add(Hash.Of('C'), (char)Math.Min(utterance.Clauses.Count, 6))));
        sink.Take(Hash.End(Hash.Add(Hash.Of('L'), (char)Math.Min(masked.Length / 5, 8))));
        if (utterance.Clauses.Count > 0)
        {
            var first = utterance.Clauses[0];
            sink.Take(Hash.Of('F', utterance.Folded.AsSpan(first.Start, Math.Min(first.Length, 8))));
            Grams.Take(masked[..Math.Min(masked.Length, 6)], 1, 3, 'f', ref sink);
        }
        if (utterance.Folded.Contains('?'))
        {
            sink.Take(Hash.Of('Q'));
        }
    }
}
