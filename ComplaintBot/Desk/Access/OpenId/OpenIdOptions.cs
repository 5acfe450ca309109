using System.ComponentModel.DataAnnotations;

namespace ComplaintBot.Desk.Access.OpenId;

/// <summary>Section <c>Desk:OpenId</c>: the institution's own sign-in. Without an authority there is none.</summary>
internal sealed class OpenIdOptions
{
    /// <summary>https; plain http on this machine only.</summary>
    [Url]
    public string? Authority { get; set; }

    public bool IsOn => !string.IsNullOrEmpty(Authority);
}
