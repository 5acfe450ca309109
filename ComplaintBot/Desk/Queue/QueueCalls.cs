using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Desk.Queue;

/// <summary>
/// What of the queue one open desk has been called for. Told by what is new in it, never by a time: what commits later may have
/// happened earlier, for a customer who writes on is left to finish.
/// </summary>
/// <param name="me">Whose desk it is.</param>
/// <param name="first">What stands there when it is opened calls nobody.</param>
internal sealed class QueueCalls(StaffMember me, QueueSnapshot first)
{
    private HashSet<Known> _known = KnownIn(first, me);
    private Dictionary<string, QueueItem> _before = ById(first);

    /// <returns>The gravest of what is new; null where nothing is.</returns>
    public DeskCall? Hear(QueueSnapshot queue)
    {
        var known = KnownIn(queue, me);
        var call = known.Except(_known).Select(one => new DeskCall(one.Kind, one.ConversationId))
            .Concat(queue.HeldBy(me).Where(IsGiven).Select(item => new DeskCall(DeskCallKind.Given, item.ConversationId)))
            .Where(one => one.Kind != DeskCallKind.Answer || WasMine(one.ConversationId))
            .MinBy(one => one.Kind);
        (_known, _before) = (known, ById(queue));
        return call;
    }

    private bool IsGiven(QueueItem item) =>
        _before.TryGetValue(item.ConversationId, out var before) && !before.IsOf(me) && item.Reassigned > before.Reassigned;

    /// <summary>What was said before somebody took it they read when they do.</summary>
    private bool WasMine(string conversationId) => _before.TryGetValue(conversationId, out var before) && before.IsOf(me);

    private static Dictionary<string, QueueItem> ById(QueueSnapshot queue) =>
        queue.Waiting.Concat(queue.Held).ToDictionary(item => item.ConversationId, StringComparer.Ordinal);

    private static HashSet<Known> KnownIn(QueueSnapshot queue, StaffMember me) =>
    [
        .. queue.Alarms.Select(item => new Known(item.ConversationId, DeskCallKind.Danger, item.AlarmAt!.Value.ToUnixTimeMilliseconds())),
        .. queue.Waiting.Select(item => new Known(item.ConversationId, DeskCallKind.Waiting, item.Since.ToUnixTimeMilliseconds())),
        .. queue.HeldBy(me).Where(item => item.LastHeard is not null).Select(item => new Known(item.ConversationId, DeskCallKind.Answer, item.LastHeard!.Value)),
    ];

    private readonly record struct Known(string ConversationId, DeskCallKind Kind, long At);
}
