namespace ComplaintBot.Dialogs.Handoff.Notices;

/// <summary>Somebody in the institution is told that something has happened in a conversation. It holds nothing that a customer said.</summary>
/// <param name="Party">Whom.</param>
/// <param name="Reason">Of the event.</param>
/// <param name="Number">The complaint's; null before it has one.</param>
/// <param name="Due">By when the customer is contacted at the latest.</param>
/// <param name="Urgent">Somebody may die or be hurt.</param>
public sealed record Notice(string Party, string Reason, string? Number, DateTimeOffset? Due, bool Urgent = false);

/// <summary>What one turn tells others; the host keeps them with the turn's commit.</summary>
public sealed class TurnNotices
{
    private readonly List<Notice> _all = [];

    public IReadOnlyList<Notice> All => _all;

    public void Add(Notice notice) => _all.Add(notice);
}
