using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Roles;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Desk.Presence;

/// <summary>Who may be given a conversation, asked when it is given: since a page showed them they may have left, paused, or lost the right.</summary>
internal sealed class Takers(DeskPresence presence, IStaffStore staff, RoleTable roles)
{
    public bool MayTake(StaffMember member) => presence.Present().Any(present => present.Member.Id == member.Id && !present.IsPaused) && MayHandle(member.Id);

    /// <summary>A page may outlive its account's rights by some seconds. Whoever is there without an account was let in by another sign-in.</summary>
    private bool MayHandle(string id) =>
        staff.Read(book => book.ById(id)) is not { } account || (!account.Locked && roles.Of(account.Role).Contains(Permission.Handle));
}
