using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Replies.Guarding;

namespace ComplaintBot.Dialogs.Replies;

/// <summary>Puts values into a text: ours as they are, the customer's words as quotation.</summary>
public sealed partial class SlotFiller(CustomersWords words)
{
    /// <summary>In one pass, so that a customer's words are never taken for a slot.</summary>
    public string Fill(string text, IEnumerable<Slot> slots) =>
        SlotName().Replace(text, found => slots.FirstOrDefault(slot => slot.Name == found.Groups[1].Value) is { } slot ? Value(slot, text, found.Index) : found.Value);

    private string Value(Slot slot, string text, int at) => slot switch
    {
        { IsCustomers: false } => slot.Text,
        { Quotations: { } quotations } => string.Concat(quotations.Select(words.Marked)),
        _ => CustomersWords.IsMarked(text, at) ? words.Within(slot.Text) : words.Named(slot.Text),
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex SlotName();
}
