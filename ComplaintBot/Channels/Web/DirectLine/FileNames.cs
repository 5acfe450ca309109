using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>Names and types of files, as strangers send them, made harmless for pages, headers and disks.</summary>
internal static class FileNames
{
    private const int Longest = 120;
    private const string Nameless = "file";
    public const string UnknownType = "application/octet-stream";

    /// <summary>The last part of the name without what steers paths, markup or the direction of writing.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            clean.Append(IsHarmless(rune) ? rune.ToString() : "_");
        }

        var text = clean.ToString().Trim(' ', '.');
        return text.Length == 0 ? Nameless : Shorten(text);
    }

    /// <summary>Type and subtype without parameters; the unknown type when it is no media type.</summary>
    public static string CleanType(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed) && parsed.MediaType is { Length: <= 100 } type
            ? type.ToLowerInvariant()
            : UnknownType;

    private static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
        && !"<>:\"|?*'&;`%".Contains((char)rune.Value, StringComparison.Ordinal);

    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var ending = Path.GetExtension(name);
        ending = ending.Length <= 10 ? ending : "";
        var cut = Longest - ending.Length;
        return name[..(char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut)] + ending;
    }
}
