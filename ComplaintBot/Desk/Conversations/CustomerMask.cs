using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Stores;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Hides personal numbers in what the desk shows, sign by sign, so that places in the text still fit. Names stay: who talks with a customer calls them by it.</summary>
internal sealed class CustomerMask(MaskingRules rules)
{
    public TextMask Of(ConversationFile file) => new(rules, [], file.Case.Phone is { } phone ? [phone, .. file.Phones] : file.Phones);
}
