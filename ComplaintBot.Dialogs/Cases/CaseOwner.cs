namespace ComplaintBot.Dialogs.Cases;

/// <summary>Who of the institution looks after a case.</summary>
/// <param name="Id">Of the account.</param>
/// <param name="Name">As customers read it.</param>
public sealed record CaseOwner(string Id, string Name);
