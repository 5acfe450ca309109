using System.Security.Claims;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Desk.Access;

/// <summary>Who is signed in.</summary>
/// <param name="Member">As conversations and registers name them.</param>
/// <param name="Role">One of <c>roles.json</c>.</param>
/// <param name="Permissions">What they may.</param>
public sealed record DeskUser(StaffMember Member, string Role, IReadOnlySet<Permission> Permissions)
{
    /// <summary>Of the claim that holds one <see cref="Permission"/>; there is one such claim each.</summary>
    public const string PermissionClaim = "permission";

    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>For what a page's own policy must not be the only guard of.</summary>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public void Require(Permission permission)
    {
        if (!May(permission))
        {
            throw new UnauthorizedAccessException($"The role {Role} has no {permission}.");
        }
    }

    /// <returns>Null where nobody is signed in.</returns>
    public static DeskUser? Of(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? new(new(id, principal.FindFirstValue(ClaimTypes.Name) ?? id), principal.FindFirstValue(ClaimTypes.Role) ?? "", PermissionsOf(principal))
            : null;
    }

    private static HashSet<Permission> PermissionsOf(ClaimsPrincipal principal) =>
        [.. principal.FindAll(PermissionClaim).Select(claim => Enum.Parse<Permission>(claim.Value))];
}
