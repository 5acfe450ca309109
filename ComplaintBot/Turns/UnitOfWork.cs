using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Notices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>
/// One turn's reads and writes. The bot reads its state from the turn's own snapshot and writes into this buffer; nothing
/// of it exists for anybody else before the commit.
/// </summary>
internal sealed class UnitOfWork(Snapshot snapshot, DateTimeOffset at) : IStorage
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> _writes = new(StringComparer.Ordinal);
    private readonly List<CommittedReply> _replies = [];

    public Snapshot Snapshot => snapshot;

    /// <summary>The turn's moment (UTC).</summary>
    public DateTimeOffset At => at;

    public IReadOnlyList<CommittedReply> Replies => _replies;

    /// <summary>With something that the customer sees: the buttons before it are gone.</summary>
    public bool Says => _replies.Exists(reply => reply.Type == ActivityTypes.Message);

    /// <summary>What the last message offers to press, one title a line; null where it offers nothing.</summary>
    public string? Buttons { get; private set; }

    /// <summary>State to store; null removes.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>?> Writes => _writes;

    /// <summary>The case as the turn left it, if the bot got as far as having one.</summary>
    public CaseData? Case { get; set; }

    /// <summary>Who talks with the customer after the turn; there where the case is.</summary>
    public HandoffData? Handoff { get; set; }

    /// <summary>The input that the replies answer; 0 where nobody wrote.</summary>
    public long Answered { get; set; } = snapshot.Inputs is [.., var last] ? last.Sequence : 0;

    /// <summary>Of a turn that failed: when what was due in it is tried again; null where nothing was.</summary>
    public ClockRow? Retry { get; init; }

    /// <summary>Who else in the institution is told.</summary>
    public TurnNotices Notices { get; } = new();

    /// <summary>An outside hub takes over on the conversation's channel.</summary>
    public bool IsHubs { get; init; }

    /// <summary>The channel takes the replies in the response to its own request, and nowhere else.</summary>
    public bool IsAnsweredAtOnce { get; set; } = snapshot.IsAwaited;

    /// <summary>Takes it in the form of the log at once: one that can't be written fails its turn and not the commit.</summary>
    public void Reply(Activity activity)
    {
        _replies.Add(new(activity.Type, SdkJson.WriteBody(activity), WayOf(activity)));
        if (activity.Type == ActivityTypes.Message)
        {
            Buttons = activity.SuggestedActions?.Actions is { } actions ? string.Join('\n', actions.Select(action => action.Title)) : null;
        }
    }

    private ReplyWay WayOf(Activity activity) => (snapshot.IsOutside, IsAnsweredAtOnce) switch
    {
        (true, true) when CustomerView.Shows(activity.Type, snapshot.Channel) || IsForHub(activity) => ReplyWay.Response,
        (true, false) when CustomerView.ShowsLive(activity.Type, snapshot.Channel) || IsForHub(activity) => ReplyWay.Outbox,
        _ => ReplyWay.Log,
    };

    private bool IsForHub(Activity activity) => IsHubs && activity is { Type: ActivityTypes.Event, Name: HandoffEventNames.InitiateHandoff };

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (_writes.TryGetValue(key, out var written) ? written is { } body : snapshot.State.TryGetValue(key, out body))
            {
                found[key] = SdkJson.ReadState(body);
            }
        }
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            _writes[key] = SdkJson.Write(value);
        }
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            _writes[key] = null;
        }
        return Task.CompletedTask;
    }
}

/// <param name="Type">The activity's type.</param>
/// <param name="Body">Without id and timestamp.</param>
/// <param name="Way">How it leaves the house.</param>
internal sealed record CommittedReply(string Type, byte[] Body, ReplyWay Way);

internal enum ReplyWay
{
    /// <summary>Not at all, or whoever looks at the log shows it.</summary>
    Log,

    /// <summary>It is brought to a channel that another service keeps.</summary>
    Outbox,

    /// <summary>Such a channel fetches it.</summary>
    Response,
}
