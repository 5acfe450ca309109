using System.Text.Json.Serialization;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>What somebody who may has decided of a complaint. A line may say it, and nothing beyond it.</summary>
/// <param name="Id">Under which it is filed.</param>
/// <param name="Approver">Who decided.</param>
/// <param name="Outcome">What.</param>
public sealed record ApprovedDecision(string Id, string Approver, DecisionOutcome Outcome)
{
    /// <summary>Yuan, or whatever the case is reckoned in; null where no sum was decided.</summary>
    [JsonConverter(typeof(YuanConverter))]
    public decimal? Amount { get; init; }

    /// <summary>By when a result may be said to be there.</summary>
    public DateOnly? Date { get; init; }
}

public enum DecisionOutcome { Granted, Refused, Explained }
