namespace ComplaintBot.Dialogs.Masking;

/// <summary>A name of which only the first character can be read: 李··.</summary>
public static class MaskedName
{
    public static string Of(string name) => string.Create(name.Length, name, (signs, whole) =>
    {
        whole.CopyTo(signs);
        Hide(signs);
    });

    /// <summary>Blanks stay, and so does the length: offsets into the text still fit.</summary>
    internal static void Hide(Span<char> name)
    {
        for (var i = name.Length > 0 && char.IsHighSurrogate(name[0]) ? 2 : 1; i < name.Length; i++)
        {
            name[i] = char.IsWhiteSpace(name[i]) ? name[i] : TextMask.Sign;
        }
    }
}
