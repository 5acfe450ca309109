using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Turns;

namespace ComplaintBot.Desk.Conversations;

/// <summary>
/// The end of a conversation's history, as much of it as somebody wants to see: a long one is read from its end, page by page.
/// Not thread-safe.
/// </summary>
/// <param name="log">Where it is read.</param>
/// <param name="history">Makes lines of its rows.</param>
/// <param name="head">The conversation.</param>
internal sealed class HistoryWindow(IConversationLog log, HistoryReader history, ConversationHead head)
{
    /// <summary>Lines that are shown at first, and further ones at a time.</summary>
    public const int Size = 200;
    private const int Page = 500;

    /// <summary>Of what the case tells of itself, that which no row of the log says.</summary>
    private static readonly HashSet<CaseEventKind> Told =
    [
        CaseEventKind.Confirmed, CaseEventKind.LeftUnconfirmed, CaseEventKind.Registered, CaseEventKind.Promised, CaseEventKind.PromiseMissed, CaseEventKind.StartedOver,
        CaseEventKind.Cancelled, CaseEventKind.WithdrawalWished,
    ];

    private readonly List<HistoryLine> _read = [];

    /// <summary>Rows after it, and up to the watermark, are read.</summary>
    private long _from = head.LastSequence;

    /// <summary>Of the lines that are read those after it are shown.</summary>
    private long _after = head.LastSequence;

    /// <summary>The last row that is read.</summary>
    public long Watermark { get; private set; } = head.LastSequence;

    /// <summary>All lines that are read, though not all are shown.</summary>
    public IReadOnlyList<HistoryLine> Read => _read;

    public bool IsWhole => _from == 0;

    public bool HasEarlier => _after > 0 && (_from > 0 || _read is [var first, ..] && first.Sequence <= _after);

    private int Before => _read.FindIndex(line => line.Sequence > _after) is >= 0 and var first ? first : _read.Count;

    /// <summary>Shows so many lines more.</summary>
    public async Task ShowEarlierAsync(CancellationToken cancellationToken)
    {
        var wanted = _read.Count - Before + Size;
        await ReadBackAsync(() => _read.Count >= wanted, cancellationToken);
        _after = _read.Count > wanted ? _read[^(wanted + 1)].Sequence : _from;
    }

    /// <summary>Shows what is referred to, and something of what was before it.</summary>
    public async Task ShowAsync(HistoryAnchor anchor, CancellationToken cancellationToken)
    {
        await ReadBackAsync(() => anchor.Sequence is { } sequence ? _from < sequence : _read is [var first, ..] && first.At < anchor.At, cancellationToken);
        var at = anchor.Sequence is { } told ? _read.FindIndex(line => line.Sequence >= told) : _read.FindIndex(line => line.At >= anchor.At);
        var first = Math.Max(0, at - Size / 10);
        if (at >= 0 && first < Before)
        {
            _after = first > 0 ? _read[first - 1].Sequence : _from;
        }
    }

    /// <summary>Reads all that is there; nothing more is shown.</summary>
    public Task ReadAllAsync(CancellationToken cancellationToken) => ReadBackAsync(() => false, cancellationToken);

    /// <summary>Reads on at its end.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        while (await log.ReadAsync(head.Id, Watermark, Page, cancellationToken) is { Count: > 0 } rows)
        {
            Add(rows);
        }
    }

    public void Add(IEnumerable<LogEntry> rows)
    {
        foreach (var row in rows.Where(row => row.Sequence > Watermark))
        {
            Watermark = row.Sequence;
            if (history.Read(row, head) is { } line)
            {
                _read.Add(line);
            }
        }
    }

    /// <summary>In the order of time, with what the case tells of itself.</summary>
    public IReadOnlyList<HistoryLine> With(IEnumerable<CaseEvent> events)
    {
        var (next, merged) = (Before, new List<HistoryLine>(_read.Count - Before));
        var since = HasEarlier ? (next < _read.Count ? _read[next].At : DateTimeOffset.MaxValue) : DateTimeOffset.MinValue;
        foreach (var told in events.Where(told => told.At >= since && Told.Contains(told.Kind)).Distinct())
        {
            while (next < _read.Count && _read[next].At <= told.At)
            {
                merged.Add(_read[next++]);
            }
            merged.Add(HistoryLine.Of(told, merged is [.., var last] ? last.Sequence : 0));
        }
        merged.AddRange(_read[next..]);
        return merged;
    }

    private async Task ReadBackAsync(Func<bool> isEnough, CancellationToken cancellationToken)
    {
        while (_from > 0 && !isEnough())
        {
            var after = Math.Max(0, _from - Page);
            var rows = await log.ReadAsync(head.Id, after, (int)(_from - after), cancellationToken);
            _read.InsertRange(0, rows.Where(row => row.Sequence <= _from).Select(row => history.Read(row, head)).OfType<HistoryLine>());
            _from = after;
        }
    }
}
