using System.Globalization;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>How far a client has read: the sequence of a row, in decimals. Clients send back what we gave them.</summary>
internal static class Watermark
{
    /// <returns>The row; 0 for "nothing yet", which clients write as an empty text or a dash.</returns>
    /// <exception cref="DirectLineRefusal">It is none of ours.</exception>
    public static long Read(string? text) => text switch
    {
        null or "" or "-" or "null" => 0,
        _ when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) => row,
        _ => throw DirectLineRefusal.BadArgument("The watermark is not one of ours."),
    };
}
