namespace ComplaintBot.Dialogs.Replies;

/// <summary>A phone as it may be written in a reply: 139····5678.</summary>
public static class MaskedPhone
{
    private const int Shown = 4;

    public static string Of(string phone) => phone.Length <= Shown + 2
        ? phone
        : $"{phone[..Math.Min(3, phone.Length - Shown - 1)]}····{phone[^Shown..]}";
}
