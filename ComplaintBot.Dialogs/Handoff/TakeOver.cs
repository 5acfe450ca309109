using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Promises;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>How soon a person who is called takes over, where one can.</summary>
/// <param name="duty">Who is there.</param>
/// <param name="promises">Knows the institution's hours.</param>
/// <param name="answerWithin">How long whoever is there may take.</param>
public sealed class TakeOver(IDuty duty, PromiseCalculator promises, TimeSpan answerWithin)
{
    /// <param name="calledAt">When.</param>
    /// <param name="byHub">An outside hub, which has hours of its own and says so when it can't.</param>
    /// <returns>By when somebody answers; null outside contact hours, and where nobody is there.</returns>
    public DateTimeOffset? AnswerBy(DateTimeOffset calledAt, bool byHub = false) =>
        byHub || (promises.IsContactTime(calledAt) && duty.IsStaffed(calledAt)) ? calledAt.ToOffset(promises.Policy.Offset) + answerWithin : null;

    /// <inheritdoc cref="IDuty.HasLeft"/>
    public bool HasLeft(StaffMember member) => duty.HasLeft(member);
}
