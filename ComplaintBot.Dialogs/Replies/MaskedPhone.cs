namespace ComplaintBot.Dialogs.Replies;

/// <summary>A phone as it may be written in a reply: 139····5678.</summary>
public static class MaskedPhone
{
    private const int Shown = 4;

    public static string Of(string phone) => phone.Length <= Shown + 2
        ? phone
        : $"{phone[..Hidden(phone.Length).Start]}····{phone[^Shown..]}";

    /// <summary>The four digits before the last four; of a number without area code all before them.</summary>
    /// <param name="digits">How many the phone has.</param>
    public static Range Hidden(int digits) => Math.Max(0, digits - (2 * Shown))..(digits - Shown);
}
