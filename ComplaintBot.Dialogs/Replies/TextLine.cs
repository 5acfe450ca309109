namespace ComplaintBot.Dialogs.Replies;

/// <summary>A text with what fills it, before the guard has seen it.</summary>
/// <param name="Name">The text's.</param>
/// <param name="Slots">What fills it.</param>
public sealed record TextLine(string Name, params IReadOnlyList<Slot> Slots)
{
    /// <summary>How often it was said before, from 0: which variant comes.</summary>
    public int Times { get; init; }
}
