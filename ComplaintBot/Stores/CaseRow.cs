namespace ComplaintBot.Stores;

/// <summary>A complaint as a list shows it.</summary>
/// <param name="Number">Of the complaint.</param>
/// <param name="ConversationId">Where it was told.</param>
/// <param name="State">Where it stands, see <see cref="Dialogs.Cases.CaseState"/>.</param>
/// <param name="RegisteredAt">受理.</param>
/// <param name="Customer">As they gave their name.</param>
/// <param name="Phone">Digits.</param>
/// <param name="Matter">What was told first, in the customer's words.</param>
/// <param name="Cause">One of the policy's.</param>
/// <param name="Due">Of the promise that is open.</param>
/// <param name="Agent">Who looks after it; of one that was stored before that was kept, who has the conversation.</param>
public sealed record CaseRow(
    string Number, string ConversationId, string State, DateTimeOffset RegisteredAt, string? Customer, string? Phone, string? Matter, string? Cause, DateTimeOffset? Due, string? Agent);
