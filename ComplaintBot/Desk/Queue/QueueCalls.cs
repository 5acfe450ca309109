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
    private QueueSnapshot _heard = first;

    /// <returns>The gravest of what is new; null where nothing is.</returns>
    public DeskCall? Hear(QueueSnapshot queue)
    {
        var call = Alarms(queue) ?? Own(queue) ?? Waiting(queue);
        _heard = queue;
        return call;
    }

    private DeskCall? Alarms(QueueSnapshot queue) =>
        Call(DeskCallKind.Danger, queue.Alarms.FirstOrDefault(item => Before(item)?.AlarmAt != item.AlarmAt));

    private DeskCall? Own(QueueSnapshot queue)
    {
        var mine = queue.HeldBy(me);
        return Call(DeskCallKind.Given, mine.FirstOrDefault(IsGiven)) ?? Call(DeskCallKind.Answer, mine.FirstOrDefault(IsAnswered));
    }

    private DeskCall? Waiting(QueueSnapshot queue) =>
        Call(DeskCallKind.Waiting, queue.Waiting.FirstOrDefault(item => Before(item) is not { IsWithPerson: false } before || before.Since != item.Since));

    private bool IsGiven(QueueItem item) => Before(item) is { } before && !before.IsOf(me) && item.Reassigned > before.Reassigned;

    /// <summary>What was said before somebody took it they read when they do.</summary>
    private bool IsAnswered(QueueItem item) => Before(item) is { } before && before.IsOf(me) && item.LastHeard != before.LastHeard;

    private QueueItem? Before(QueueItem item) => _heard.Find(item.ConversationId);

    private static DeskCall? Call(DeskCallKind kind, QueueItem? item) => item is null ? null : new(kind, item.ConversationId);
}
