namespace ComplaintBot.Dialogs.Cases;

/// <summary>The record as it was read to the customer.</summary>
/// <param name="Text">What was read.</param>
/// <param name="Statements">How many statements it held.</param>
public sealed record ShownRecord(string Text, int Statements);
