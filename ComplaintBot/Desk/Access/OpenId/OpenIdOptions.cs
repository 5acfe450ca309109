namespace ComplaintBot.Desk.Access.OpenId;

/// <summary>Section <c>Desk:OpenId</c>: the institution's own sign-in. Without an authority there is none.</summary>
internal sealed class OpenIdOptions
{
    public const string Section = "Desk:OpenId";

    /// <summary>https; plain http on this machine only.</summary>
    public Uri? Authority { get; set; }

    public string? ClientId { get; set; }

    /// <summary>None for a client that is public there.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The claim of the id token that says what somebody is.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The first whose value somebody has gives the role; whoever has none is not let in.</summary>
    public IList<OutsideRole> Roles { get; init; } = [];

    public bool IsOn => Authority is not null;
}
