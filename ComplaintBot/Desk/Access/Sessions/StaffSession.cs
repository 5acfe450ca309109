namespace ComplaintBot.Desk.Access.Sessions;

/// <summary>What is signed in; without its row no cookie is worth anything.</summary>
/// <param name="Id">The hash of what the cookie carries.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Started">Of the absolute end.</param>
/// <param name="Seen">When they last did something, to the minute.</param>
internal sealed record StaffSession(byte[] Id, string StaffId, DateTimeOffset Started, DateTimeOffset Seen);
