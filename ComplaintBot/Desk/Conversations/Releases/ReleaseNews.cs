using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Desk.Conversations.Releases;

/// <summary>What happened to a line that waits.</summary>
/// <param name="Request">As it is now.</param>
/// <param name="Step">What happened.</param>
/// <param name="By">Who did it.</param>
internal sealed record ReleaseNews(ReleaseRequest Request, ReleaseStep Step, StaffMember By);

internal enum ReleaseStep
{
    Asked,

    /// <summary>The customer has it.</summary>
    Left,

    /// <summary>Somebody let it pass, and the conversation did not take it: it waits on.</summary>
    NotTaken,

    Refused,

    TakenBack,
}
