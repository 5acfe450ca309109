using ComplaintBot.Desk.Access;

namespace ComplaintBot.Desk.Conversations.Releases;

/// <summary>The lines that wait, as they concern whoever looks.</summary>
/// <param name="ToDecide">Others', on which they may decide and nobody has.</param>
/// <param name="Own">Those that they asked for, refused ones too.</param>
public sealed record OpenReleases(IReadOnlyList<ReleaseRequest> ToDecide, IReadOnlyList<ReleaseRequest> Own)
{
    public static OpenReleases None { get; } = new([], []);

    public int Count => ToDecide.Count + Own.Count;

    public bool Concern(DeskUser? user) => Count > 0 || user?.May(Permission.ReleaseLines) == true;

    public static OpenReleases Of(DeskUser user, IReadOnlyList<ReleaseRequest> all) => user.May(Permission.SeeConversations)
        ? new([.. all.Where(request => request.Refusal is null && user.MayRelease(request))], [.. all.Where(request => request.Line.By.Id == user.Member.Id)])
        : None;
}
