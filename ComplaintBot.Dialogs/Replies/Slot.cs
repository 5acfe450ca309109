namespace ComplaintBot.Dialogs.Replies;

/// <summary>What fills <c>{name}</c> in a text. Each is made as what it is, so that the customer's words come back as quotation only.</summary>
public sealed record Slot(string Name, string Text)
{
    /// <summary>The customer's words, not ours.</summary>
    public bool IsCustomers { get; private init; }

    /// <summary>The customer's own words.</summary>
    public static Slot Quote(string name, string words) => new(name, words) { IsCustomers = true };

    /// <summary>A case number, a time, a masked phone, a count, a text of our own.</summary>
    public static Slot Own(string name, string text) => new(name, text);
}
