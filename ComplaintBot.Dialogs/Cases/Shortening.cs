namespace ComplaintBot.Dialogs.Cases;

public static class Shortening
{
    /// <summary>At most so many UTF-16 units, cut between characters and never inside a surrogate pair.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">UTF-16 units.</param>
    /// <param name="mark">Stands where something was cut.</param>
    public static string Shorten(this string text, int longest, string mark = "")
    {
        if (text.Length <= longest)
        {
            return text;
        }
        var end = longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end] + mark;
    }
}
