using ComplaintBot.Desk.Access;

namespace ComplaintBot.Desk;

/// <summary>Who did what at the desk that nobody may do unseen.</summary>
internal interface IDeskAudit
{
    /// <param name="who">Who did it.</param>
    /// <param name="what">Unmasked, LineReleased, Printed.</param>
    /// <param name="subject">To what: a conversation, a case, a message.</param>
    /// <param name="reason">As they gave it.</param>
    Task WriteAsync(DeskUser who, string what, string subject, string? reason);
}
