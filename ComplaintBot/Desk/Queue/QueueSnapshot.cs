using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Desk.Queue;

/// <summary>The queue at one moment, in its order: danger that nobody has seen first, then urgency, what is due earliest, who waits longest.</summary>
public sealed class QueueSnapshot(IReadOnlyList<QueueItem> items)
{
    /// <summary>One for all desks that look: each looks up each that waits.</summary>
    private readonly Lazy<Dictionary<string, QueueItem>> _byId = new(() => items.ToDictionary(item => item.ConversationId, StringComparer.Ordinal));

    public static QueueSnapshot Empty { get; } = new([]);

    /// <summary>Nobody has them.</summary>
    public IReadOnlyList<QueueItem> Waiting { get; } = [.. items.Where(item => !item.IsWithPerson)];

    /// <summary>Somebody has them.</summary>
    public IReadOnlyList<QueueItem> Held { get; } = [.. items.Where(item => item.IsWithPerson)];

    /// <summary>Whoever has them: somebody is in danger, and nobody has said yet that they saw it.</summary>
    public IReadOnlyList<QueueItem> Alarms { get; } = [.. items.Where(item => item.AlarmAt is not null)];

    /// <summary>The same at a later time.</summary>
    public QueueSnapshot Again() => new(items);

    public IReadOnlyList<QueueItem> HeldBy(StaffMember member) => [.. Held.Where(item => item.IsOf(member))];

    /// <summary>Conversations that call whoever looks: somebody waits, is in danger, or was not answered by them.</summary>
    public int CallsOn(StaffMember? member) =>
        items.Count(item => !item.IsWithPerson || item.AlarmAt is not null || (item.IsOf(member) && item.UnansweredSince is not null));

    public QueueItem? Find(string conversationId) => _byId.Value.GetValueOrDefault(conversationId);
}
