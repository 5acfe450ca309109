using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Stores;

namespace ComplaintBot.Desk.Cases;

/// <summary>Hides personal numbers in what lists of cases show.</summary>
internal sealed class CaseMasks(MaskingRules rules)
{
    public string? Matter(CaseRow row) => row.Matter is null ? null : new TextMask(rules, [], row.Phone is { } phone ? [phone] : []).Of(row.Matter).ReplaceLineEndings(" ");
}
