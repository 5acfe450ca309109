using ComplaintBot.Dialogs.Handoff.Notices;

namespace ComplaintBot.Notices;

/// <summary>Committed notices on their way to others in the institution.</summary>
internal interface INoticeStore
{
    /// <returns>Where notices wait, due or not.</returns>
    IReadOnlyList<NoticeLane> Lanes();

    /// <returns>Of a lane's notices that are due the gravest, or the one that is due first; null where none is left.</returns>
    WaitingNotice? Next(NoticeLane lane, DateTimeOffset now);

    Task SettleAsync(WaitingNotice notice);

    /// <param name="notice">Which.</param>
    /// <param name="due">When it is tried again.</param>
    Task PostponeAsync(WaitingNotice notice, DateTimeOffset due);

    /// <summary>It is tried again, and staff see that it has not arrived, until somebody says so.</summary>
    /// <param name="notice">Which.</param>
    /// <param name="due">When it is tried again.</param>
    /// <param name="at">Now.</param>
    Task ReportAsync(WaitingNotice notice, DateTimeOffset due, DateTimeOffset at);

    /// <summary>It is tried no more: staff see that, and who was not reached.</summary>
    /// <param name="notice">Which.</param>
    /// <param name="at">Now.</param>
    Task GiveUpAsync(WaitingNotice notice, DateTimeOffset at);
}

/// <summary>One way to one party: what waits there keeps nobody else waiting.</summary>
/// <param name="Party">By the policy's name.</param>
/// <param name="Way">How it is reached.</param>
internal readonly record struct NoticeLane(string Party, NoticeWay Way);

internal enum NoticeWay { Mail, Webhook }

/// <param name="Id">Of the row: the same notice, however often it comes.</param>
/// <param name="ConversationId">Where it happened.</param>
/// <param name="At">When.</param>
/// <param name="Notice">What is told to whom.</param>
/// <param name="Way">How.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
/// <param name="Due">When it is tried.</param>
internal sealed record WaitingNotice(long Id, string ConversationId, DateTimeOffset At, Notice Notice, NoticeWay Way, int Attempts, DateTimeOffset Due)
{
    /// <summary>After so many attempts in vain, about a minute, staff see that nobody has been told of a danger.</summary>
    public const int ReportedAfter = 5;
}
