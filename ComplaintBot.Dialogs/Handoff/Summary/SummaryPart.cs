using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Handoff.Summary;

/// <summary>A piece of a line: a text of ours, a value of the record, or the customer's own words. There is nothing else.</summary>
/// <param name="Kind"><see cref="OurText"/>, <see cref="TypedValue"/> or <see cref="Quotation"/>.</param>
/// <param name="Text">As it is read; of a quotation exactly what stands at its source.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SummaryPart(string Kind, string Text, SummarySource Source)
{
    public const string OurText = "text", TypedValue = "value", Quotation = "quote";

    /// <summary>Of a text of ours its name in the resource or the policy; of a value what it is: moment, day, count, phone …</summary>
    public string? Name { get; init; }

    /// <summary>A value as a program reads it.</summary>
    public string? Value { get; init; }

    /// <summary>Goes on with the statement that the part before it began.</summary>
    public bool Joins { get; init; }

    /// <summary>Of a quotation: the customer went on.</summary>
    public bool Cut { get; init; }

    /// <param name="said">What is quoted.</param>
    /// <param name="longest">UTF-16 units.</param>
    internal static SummaryPart Quote(Statement said, int longest = Statement.Longest)
    {
        var text = said.Text.Shorten(longest);
        return new(Quotation, text, SummarySource.Of(said, text.Length)) { Cut = text.Length < said.Text.Length || said.IsCut };
    }
}
