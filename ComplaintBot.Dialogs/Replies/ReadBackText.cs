using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Dialogs.Replies;

/// <summary>
/// The read-back: named fields and the customer's own clauses in 「」, nothing rewritten. What isn't known is left out; a
/// long telling is shortened and says so.
/// </summary>
public sealed class ReadBackText(ReplyTexts texts, CustomersWords words)
{
    /// <summary>UTF-16 units of the customer's words in one field.</summary>
    private const int LongestField = 160;

    public IEnumerable<string> Lines(CaseData data)
    {
        if (data.Facts.Count > 0)
        {
            var (quotes, more) = Quotes(data.Facts);
            yield return Line(ReplyText.ReadBackFacts, "quotes", quotes);
            if (more)
            {
                yield return texts[ReplyText.ReadBackMore];
            }
        }
        if (data.Demands.Count > 0)
        {
            yield return Line(ReplyText.ReadBackDemand, "quotes", Quotes(data.Demands).Quotes);
        }
        if (data.Inquiries.Count > 0)
        {
            yield return Line(ReplyText.ReadBackInquiries, "quotes", Quotes(data.Inquiries).Quotes);
        }
        yield return ContactLine(data);
        if (data.Evidence.Count > 0)
        {
            yield return texts[ReplyText.ReadBackFiles].Replace("{count}", $"{data.Evidence.Count}", StringComparison.Ordinal);
        }
    }

    private string ContactLine(CaseData data)
    {
        if (data.Phone is not { } phone)
        {
            return Line(ReplyText.ReadBackHere, "name", data.Name is { } known ? $"{words.Named(known)}，" : "");
        }
        string?[] parts = [data.Name is { } name ? words.Named(name) : null, MaskedPhone.Of(phone), data.PhoneHolder is { } holder ? Line(ReplyText.ReadBackHolder, "holder", words.Named(holder)) : null];
        return Line(ReplyText.ReadBackContact, "contact", string.Join('，', parts.OfType<string>()));
    }

    private string Line(string name, string slot, string value) => texts[name].Replace($"{{{slot}}}", value, StringComparison.Ordinal);

    private (string Quotes, bool More) Quotes(List<Statement> statements)
    {
        var quotes = "";
        foreach (var statement in statements)
        {
            var quote = words.Marked(statement.Text.Shorten(LongestField, "……"));
            if (quotes.Length > 0 && quotes.Length + quote.Length > LongestField)
            {
                return (quotes, true);
            }
            quotes += quote;
        }
        return (quotes, statements.Exists(statement => statement.Text.Length > LongestField));
    }
}
