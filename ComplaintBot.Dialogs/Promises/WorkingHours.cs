namespace ComplaintBot.Dialogs.Promises;

/// <summary>The hours of a working day in which customers are called, both ends included.</summary>
public readonly record struct WorkingHours(TimeOnly From, TimeOnly To)
{
    public bool Contain(TimeOnly time) => time >= From && time <= To;

    /// <summary>
    /// The nearest moment within the hours of that day. Before they begin it is the beginning: nobody calls at
    /// night. After they end it is the end of the same day, which is earlier than reckoned and so keeps the promise;
    /// the next day would make the customer wait for what was promised today.
    /// </summary>
    /// <param name="day">The day that was reckoned.</param>
    /// <param name="timeOfDay">From midnight of that day; rounding may have made it 24 hours.</param>
    public DateTime Clip(DateOnly day, TimeSpan timeOfDay) =>
        day.ToDateTime(TimeOnly.MinValue) + TimeSpan.FromTicks(
            Math.Clamp(timeOfDay.Ticks, From.ToTimeSpan().Ticks, To.ToTimeSpan().Ticks));
}
