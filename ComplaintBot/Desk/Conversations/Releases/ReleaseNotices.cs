using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Stores;

namespace ComplaintBot.Desk.Conversations.Releases;

/// <summary>Who else is told that a line waits: by the policy's table, and only who can be reached. Nothing of the line.</summary>
internal sealed class ReleaseNotices(ComplaintServices services, DeskReader files)
{
    public const string Reason = "release";

    public IReadOnlyList<Notice> For(string conversationId) => files.Find(conversationId)?.Case is { } data
        ? [.. (services.Notices.Of(Reason)?.Parties ?? []).Where(services.Reachable.Contains).Select(party => new Notice(party, Reason, data.Number, data.Promise?.DueAt))]
        : [];
}
