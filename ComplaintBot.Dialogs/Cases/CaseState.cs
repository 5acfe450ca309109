namespace ComplaintBot.Dialogs.Cases;

/// <summary>Where the case stands.</summary>
public enum CaseState
{
    /// <summary>倾听、记录: being told; has no number yet.</summary>
    Draft,

    /// <summary>受理: registered, with a number and a promise.</summary>
    Registered,

    /// <summary>判断: it is clear who handles it.</summary>
    Assessed,

    /// <summary>处理.</summary>
    Handling,

    /// <summary>结案.</summary>
    Closed,

    /// <summary>归档.</summary>
    Archived,
}
