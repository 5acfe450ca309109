using ComplaintBot.Dialogs.Cases;

namespace ComplaintBot.Dialogs.Replies;

/// <summary>
/// The read-back: named fields and the customer's own clauses in 「」, nothing rewritten. What isn't known is left out; a
/// long telling is shortened and says so.
/// </summary>
public static class ReadBackText
{
    /// <summary>UTF-16 units of the customer's words in one field.</summary>
    private const int LongestField = 160;

    private const int Marks = 2;

    public static IEnumerable<TextLine> Lines(CaseData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Facts.Count > 0)
        {
            var (quotes, more) = Quotes(data.Facts);
            yield return new(ReplyText.ReadBackFacts, quotes);
            if (more)
            {
                yield return new(ReplyText.ReadBackMore);
            }
        }
        if (data.Demands.Count > 0)
        {
            yield return new(ReplyText.ReadBackDemand, Quotes(data.Demands).Quotes);
        }
        if (data.Inquiries.Count > 0)
        {
            yield return new(ReplyText.ReadBackInquiries, Quotes(data.Inquiries).Quotes);
        }
        yield return Contact(data);
        if (data.Evidence.Count > 0)
        {
            yield return new(ReplyText.ReadBackFiles, Slot.Own("count", $"{data.Evidence.Count}"));
        }
    }

    private static TextLine Contact(CaseData data)
    {
        var name = Slot.Quote("name", data.Name ?? "");
        var holder = Slot.Quote("holder", data.PhoneHolder ?? "");
        return data switch
        {
            { Phone: null } => new(data.Name is null ? ReplyText.ReadBackHere : ReplyText.ReadBackHereNamed, name),
            { PhoneHolder: null } => new(data.Name is null ? ReplyText.ReadBackPhone : ReplyText.ReadBackPhoneNamed, name, Phone(data)),
            _ => new(data.Name is null ? ReplyText.ReadBackPhoneHolder : ReplyText.ReadBackPhoneNamedHolder, name, Phone(data), holder),
        };
    }

    private static Slot Phone(CaseData data) => Slot.Own("phone", MaskedPhone.Of(data.Phone!));

    private static (Slot Quotes, bool More) Quotes(List<Statement> statements)
    {
        List<string> quotes = [];
        var length = 0;
        foreach (var quote in statements.Select(statement => statement.Text.Shorten(LongestField, "……")))
        {
            if (length > 0 && length + quote.Length + Marks > LongestField)
            {
                return (Slot.Quotes("quotes", quotes), true);
            }
            quotes.Add(quote);
            length += quote.Length + Marks;
        }
        return (Slot.Quotes("quotes", quotes), statements.Exists(statement => statement.Text.Length > LongestField));
    }
}
