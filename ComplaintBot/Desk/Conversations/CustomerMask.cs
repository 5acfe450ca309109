using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Stores;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Hides personal numbers in what the desk shows, sign by sign, so that places in the text still fit. Names stay: who talks with a customer calls them by it.</summary>
internal sealed class CustomerMask(MaskingRules rules)
{
    public TextMask Of(ConversationFile file) => new(rules, [], PhonesOf(file));

    /// <summary>In digits; a mask that was made before one of them was known hides it no better than any other number.</summary>
    public static IReadOnlyList<string> PhonesOf(ConversationFile file) => file.Case.Phone is { } phone ? [phone, .. file.Phones] : file.Phones;
}
