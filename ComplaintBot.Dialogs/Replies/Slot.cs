namespace ComplaintBot.Dialogs.Replies;

/// <summary>What fills <c>{name}</c> in a text. Each is made as what it is, so that the customer's words come back as quotation only.</summary>
public sealed record Slot(string Name, string Text)
{
    /// <summary>The customer's words, not ours.</summary>
    public bool IsCustomers { get; private init; }

    /// <summary>Several stretches of the customer's words, each to stand between marks of its own; null for any other slot.</summary>
    public IReadOnlyList<string>? Quotations { get; private init; }

    /// <summary>The text that it says, which must be approved as well; null where it says none.</summary>
    public string? Says { get; private init; }

    /// <summary>The customer's own words.</summary>
    public static Slot Quote(string name, string words) => new(name, words) { IsCustomers = true };

    /// <summary>The customer's own words, stretch by stretch; the text has no marks for them.</summary>
    public static Slot Quotes(string name, IReadOnlyList<string> words) => new(name, string.Concat(words)) { IsCustomers = true, Quotations = words };

    /// <summary>A case number, a masked phone, a count, a name of ours.</summary>
    public static Slot Own(string name, string text) => new(name, text);

    /// <summary>A moment in words, as <see cref="ContactTime"/> says it.</summary>
    public static Slot Time(string name, string text) => new(name, text) { Says = ReplyText.TimeDay };

    /// <summary>A text of our own.</summary>
    public static Slot Of(string name, ReplyTexts texts, string says)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new(name, texts[says]) { Says = says };
    }
}
