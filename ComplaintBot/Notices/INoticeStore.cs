using ComplaintBot.Dialogs.Handoff.Notices;

namespace ComplaintBot.Notices;

/// <summary>Committed notices on their way to others in the institution.</summary>
internal interface INoticeStore
{
    /// <returns>The one that is due first, due or not; null where none is left.</returns>
    WaitingNotice? Next();

    Task SettleAsync(WaitingNotice notice);

    /// <param name="notice">Which.</param>
    /// <param name="mailed">Its mail has left.</param>
    /// <param name="due">When it is tried again.</param>
    Task PostponeAsync(WaitingNotice notice, bool mailed, DateTimeOffset due);
}

/// <param name="Id">Of the row: the same notice, however often it comes.</param>
/// <param name="ConversationId">Where it happened.</param>
/// <param name="At">When.</param>
/// <param name="Notice">What is told to whom.</param>
/// <param name="Mailed">Its mail has left.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
/// <param name="Due">When it is tried.</param>
internal sealed record WaitingNotice(long Id, string ConversationId, DateTimeOffset At, Notice Notice, bool Mailed, int Attempts, DateTimeOffset Due);
