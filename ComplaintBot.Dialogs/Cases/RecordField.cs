namespace ComplaintBot.Dialogs.Cases;

/// <summary>The four things that a record must hold (投诉事实、投诉要求、投诉人姓名、联系方式).</summary>
public enum RecordField { Facts, Demand, Name, Contact }

/// <summary>What is asked for at once.</summary>
public enum RecordQuestion
{
    Facts,
    Demand,

    /// <summary>Phone and name together.</summary>
    Contact,
    Phone,
    Name,
}
