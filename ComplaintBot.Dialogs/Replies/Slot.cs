namespace ComplaintBot.Dialogs.Replies;

/// <summary>What fills <c>{name}</c> in a text, and what kind of thing it is.</summary>
public sealed record Slot(string Name, string Text, SlotKind Kind)
{
    /// <summary>The customer's own words.</summary>
    public static Slot Quote(string name, string words) => new(name, words, SlotKind.Quotation);

    /// <summary>A case number, a time, a masked phone, a count, a text of our own.</summary>
    public static Slot Own(string name, string text) => new(name, text, SlotKind.Own);
}

public enum SlotKind { Own, Quotation }
