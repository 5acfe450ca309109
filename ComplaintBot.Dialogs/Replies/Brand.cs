namespace ComplaintBot.Dialogs.Replies;

/// <summary>How the institution is called and how it calls.</summary>
/// <param name="Name">In the opening line.</param>
/// <param name="CallerNumber">What the customer's phone shows when we call; null where that isn't known.</param>
/// <param name="Hotline">Which number customers call; null where there is none for all.</param>
public sealed record Brand(string Name, string? CallerNumber, string? Hotline = null)
{
    /// <summary>Its own published lines.</summary>
    public IEnumerable<string> Numbers => new[] { CallerNumber, Hotline }.OfType<string>();
}
