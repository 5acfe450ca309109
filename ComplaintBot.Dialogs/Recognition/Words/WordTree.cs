using System.Numerics;

namespace ComplaintBot.Dialogs.Recognition.Words;

/// <summary>
/// All words at once, in one pass over the text (Aho and Corasick, 1975): the time is the text's length plus the
/// number of hits, whatever the words are.
/// </summary>
internal sealed class WordTree
{
    private readonly Dictionary<long, int> _children = [];
    private readonly List<int> _fallback = [0];
    private readonly List<int[]> _ends = [[]];
    private readonly List<int> _lengths = [];

    // Made by Link: the root's children by their sign, all others in one table.
    private readonly int[] _fromRoot = new int[char.MaxValue + 1];
    private Edge[] _links = [];
    private int _mask;

    /// <returns>The word's number, to be met again in <see cref="Words"/>.</returns>
    public int Add(string word)
    {
        var node = 0;
        foreach (var sign in word)
        {
            node = Child(node, sign);
        }
        _lengths.Add(word.Length);
        _ends[node] = [.. _ends[node], _lengths.Count - 1];
        return _lengths.Count - 1;
    }

    /// <summary>Call once after the last word.</summary>
    public void Link()
    {
        Freeze();
        var children = _children.Select(link => (From: (int)(link.Key >> 16), Sign: (char)link.Key, To: link.Value)).ToLookup(link => link.From);
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var (_, sign, to) in children[node])
            {
                _fallback[to] = node == 0 ? 0 : Step(_fallback[node], sign);
                _ends[to] = [.. _ends[to], .. _ends[_fallback[to]]];
                queue.Enqueue(to);
            }
        }
        _children.Clear();
    }

    /// <summary>Where the tree is after one more sign; 0 is its root.</summary>
    public int Step(int node, char sign)
    {
        while (node != 0)
        {
            var key = Key(node, sign);
            for (var at = Place(key); _links[at].To != 0; at = (at + 1) & _mask)
            {
                if (_links[at].Key == key)
                {
                    return _links[at].To;
                }
            }
            node = _fallback[node];
        }
        return _fromRoot[sign];
    }

    /// <summary>The words that end at a place of the tree.</summary>
    public ReadOnlySpan<int> Words(int node) => _ends[node];

    /// <summary>Signs of a word.</summary>
    public int Length(int word) => _lengths[word];

    private void Freeze()
    {
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, _children.Count * 2)) - 1;
        _links = new Edge[_mask + 1];
        foreach (var (key, to) in _children)
        {
            if (key >> 16 == 0)
            {
                _fromRoot[(char)key] = to;
                continue;
            }
            var at = Place(key);
            while (_links[at].To != 0)
            {
                at = (at + 1) & _mask;
            }
            _links[at] = new(key, to);
        }
    }

    private int Child(int node, char sign)
    {
        if (!_children.TryGetValue(Key(node, sign), out var child))
        {
            child = _fallback.Count;
            _children.Add(Key(node, sign), child);
            _fallback.Add(0);
            _ends.Add([]);
        }
        return child;
    }

    // Fibonacci hashing.
    private int Place(long key) => (int)((ulong)key * 0x9E3779B97F4A7C15 >> 40) & _mask;

    private static long Key(int node, char sign) => ((long)node << 16) | sign;

    private readonly record struct Edge(long Key, int To);
}
