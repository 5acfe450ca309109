namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>
/// All words at once, in one pass over the text (Aho and Corasick, 1975): the time is the text's length plus the
/// number of hits, whatever the words are.
/// </summary>
internal sealed class WordTree
{
    private readonly Dictionary<long, int> next = [];
    private readonly List<int> fallback = [0];
    private readonly List<int[]> ends = [[]];
    private readonly List<int> lengths = [];

    /// <returns>The word's number, to be met again in <see cref="Scan"/>.</returns>
    public int Add(string word)
    {
        var node = 0;
        foreach (var sign in word)
        {
            node = Child(node, sign);
        }
        lengths.Add(word.Length);
        ends[node] = [.. ends[node], lengths.Count - 1];
        return lengths.Count - 1;
    }

    /// <summary>Call once after the last word.</summary>
    public void Link()
    {
        var children = next.Select(link => (From: (int)(link.Key >> 16), Sign: (char)link.Key, To: link.Value)).ToLookup(link => link.From);
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var (_, sign, to) in children[node])
            {
                fallback[to] = node == 0 ? 0 : Step(fallback[node], sign);
                ends[to] = [.. ends[to], .. ends[fallback[to]]];
                queue.Enqueue(to);
            }
        }
    }

    /// <summary>Reports (word, start, end) in the order of their ends.</summary>
    public void Scan(Reading reading, Action<int, int, int> report)
    {
        var text = reading.Folded;
        var places = reading.HasFiller ? new int[text.Length] : null;
        var (node, read) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Reading.Filler)
            {
                continue;
            }
            node = Step(node, text[i]);
            if (places is not null)
            {
                places[read] = i;
            }
            read++;
            foreach (var word in ends[node])
            {
                report(word, places is null ? i + 1 - lengths[word] : places[read - lengths[word]], i + 1);
            }
        }
    }

    private int Child(int node, char sign)
    {
        if (!next.TryGetValue(Key(node, sign), out var child))
        {
            child = fallback.Count;
            next.Add(Key(node, sign), child);
            fallback.Add(0);
            ends.Add([]);
        }
        return child;
    }

    private int Step(int node, char sign)
    {
        while (true)
        {
            if (next.TryGetValue(Key(node, sign), out var child))
            {
                return child;
            }
            if (node == 0)
            {
                return 0;
            }
            node = fallback[node];
        }
    }

    private static long Key(int node, char sign) => ((long)node << 16) | sign;
}
