namespace ComplaintBot.Desk.Access.OpenId;

/// <summary>What a value of the institution's role claim means here.</summary>
internal sealed class OutsideRole
{
    public string Value { get; set; } = "";

    /// <summary>One of <c>roles.json</c>.</summary>
    public string Role { get; set; } = "";
}
