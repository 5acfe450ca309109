namespace ComplaintBot.Dialogs.Recognition.Judging;

/// <summary>Takes the features of a message, clause by clause, then those of the whole.</summary>
internal interface IFeatureSink
{
    /// <summary>What follows belongs to the next clause.</summary>
    void BeginClause();

    /// <summary>What follows belongs to the whole message.</summary>
    void BeginMessage();

    void Take(uint feature);
}
