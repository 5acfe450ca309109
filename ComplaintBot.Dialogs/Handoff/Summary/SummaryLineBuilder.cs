namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>One line in the making: statement after statement, each from texts of ours with values and the customer's words in their slots.</summary>
internal sealed class SummaryLineBuilder(string kind, SummaryTexts texts)
{
    private readonly List<SummaryPart> _parts = [];
    private bool _joins;

    public bool IsEmpty => _parts.Count == 0;

    /// <param name="name">Of the text.</param>
    /// <param name="source">Where it is known from.</param>
    /// <param name="slots">What stands in its slots, by the slot's name.</param>
    public SummaryLineBuilder Say(string name, SummarySource source, params (string Slot, SummaryPart Part)[] slots)
    {
        _joins = false;
        return And(name, source, slots);
    }

    /// <summary>Goes on with the statement.</summary>
    public SummaryLineBuilder And(string name, SummarySource source, params (string Slot, SummaryPart Part)[] slots)
    {
        foreach (var piece in texts.Pieces(name))
        {
            Add(piece[0] == '{' ? slots.Single(slot => slot.Slot == piece[1..^1]).Part : new(SummaryPart.OurText, piece, source) { Name = name });
        }
        return this;
    }

    /// <summary>The customer's words alone.</summary>
    public SummaryLineBuilder Quote(SummaryPart quote)
    {
        _joins = false;
        return AndQuote(quote);
    }

    public SummaryLineBuilder AndQuote(SummaryPart quote)
    {
        Add(quote);
        return this;
    }

    /// <summary>A text of the policy.</summary>
    public SummaryLineBuilder Rule(string name, string text, bool joins = false)
    {
        _joins = joins;
        Add(new(SummaryPart.OurText, text, SummarySource.Ruled(name)) { Name = name });
        return this;
    }

    /// <returns>Null where nothing was said.</returns>
    public SummaryLine? Build() => IsEmpty ? null : new(kind, texts[$"Line.{kind}"], _parts);

    private void Add(SummaryPart part)
    {
        _parts.Add(part with { Joins = _joins });
        _joins = true;
    }
}
