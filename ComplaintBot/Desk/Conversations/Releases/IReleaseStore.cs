using ComplaintBot.Dialogs.Handoff.Notices;

namespace ComplaintBot.Desk.Conversations.Releases;

/// <summary>Lines that wait for a release, on disk: a restart forgets none.</summary>
internal interface IReleaseStore
{
    /// <returns>All, the oldest first.</returns>
    IReadOnlyList<ReleaseRequest> All();

    /// <returns>Those of a conversation, the oldest first.</returns>
    IReadOnlyList<ReleaseRequest> Of(string conversationId);

    /// <returns>Null: it has left or was taken back.</returns>
    ReleaseRequest? Find(string id);

    /// <returns>Whether the line was brought to its conversation under the name it has now.</returns>
    bool IsBegun(ReleaseRequest request);

    /// <param name="request">The line.</param>
    /// <param name="notices">Who else is told, in the same commit.</param>
    /// <exception cref="Turns.BusyException">Nothing was kept: ask again.</exception>
    Task AddAsync(ReleaseRequest request, IReadOnlyList<Notice> notices);

    Task ChangeAsync(ReleaseRequest request);

    Task RemoveAsync(ReleaseRequest request);
}
