using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Promises;

/// <summary>By when customers are contacted, as the institution decided it.</summary>
/// <param name="Offset">Of the institution's clock from UTC.</param>
/// <param name="ContactHours">When customers are called on a working day.</param>
/// <param name="RoundUpTo">A counted moment is rounded up to a multiple of this.</param>
/// <param name="DefaultWorkingDays">1 to 250.</param>
/// <param name="Sensitive">The shorter way.</param>
/// <param name="AgreedWithin">Working days, 1 to 250: a time that somebody chooses is no later.</param>
/// <param name="UnfinishedAfter">The silence after which a complaint that was told is registered as it stands.</param>
public sealed record PromisePolicy(
    TimeSpan Offset,
    WorkingHours ContactHours,
    TimeSpan RoundUpTo,
    int DefaultWorkingDays,
    SensitivePromise Sensitive,
    int AgreedWithin,
    TimeSpan UnfinishedAfter)
{
    /// <exception cref="PolicyException">A value is missing, misspelt or contradicts another.</exception>
    public static PromisePolicy Read(PolicyFile file)
    {
        var data = file.Read<PromisePolicyData>();
        var policy = data.ToPolicy(file);
        policy.Check(file);
        return policy;
    }

    private void Check(PolicyFile file)
    {
        Require(ContactHours.From < ContactHours.To, "contactHours", "must begin before they end");
        Require(DefaultWorkingDays is >= 1 and <= 250, "default.workingDays", "must be 1 to 250");
        Require(RoundUpTo.TotalMinutes is 1 or 5 or 10 or 15 or 30 or 60, "roundUpToMinutes", "must divide the hour");
        Require(Sensitive.SameDayIfReceivedBy < Sensitive.SameDayDue, "sensitive.sameDayIfReceivedBy", "must be before sameDayDue");
        Require(ContactHours.Contain(Sensitive.SameDayDue), "sensitive.sameDayDue", "must be within contactHours");
        Require(ContactHours.Contain(Sensitive.NextWorkingDayDue), "sensitive.nextWorkingDayDue", "must be within contactHours");
        Require(AgreedWithin is >= 1 and <= 250, "agreed.withinWorkingDays", "must be 1 to 250");
        Require(UnfinishedAfter.TotalMinutes is >= 5 and <= 1440, "unfinished.registeredAfterMinutes", "must be 5 to 1440");

        void Require(bool holds, string key, string reason)
        {
            if (!holds)
            {
                throw file.Bad(key, reason);
            }
        }
    }
}

/// <summary>
/// Received on a working day by <paramref name="SameDayIfReceivedBy"/>: contact the same day by
/// <paramref name="SameDayDue"/>; otherwise the next working day by <paramref name="NextWorkingDayDue"/>.
/// </summary>
public sealed record SensitivePromise(TimeOnly SameDayIfReceivedBy, TimeOnly SameDayDue, TimeOnly NextWorkingDayDue);
