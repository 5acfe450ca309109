using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ComplaintBot.Turns;

namespace ComplaintBot.Review;

/// <summary>A transcript on disk, whole or not at all, for its owner only.</summary>
internal static partial class TranscriptFile
{
    public const string Ending = ".transcript";
    private const int LongestName = 100;

    private static readonly JsonWriterOptions Pretty = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>From the channel and the conversation's id; ids that no file can be called are told apart by a hash.</summary>
    public static string NameFor(ConversationHead head)
    {
        var name = $"{head.Channel}-{head.Id}";
        var safe = Unsafe().Replace(name, "_");
        return safe == name && name.Length <= LongestName
            ? name + Ending
            : $"{safe[..Math.Min(safe.Length, LongestName)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12]}{Ending}";
    }

    /// <param name="path">Whole; replaced where it exists.</param>
    /// <param name="write">Writes the array and says how many entries it has.</param>
    public static int Write(string path, Func<Utf8JsonWriter, int> write)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.NewGuid():N}";
        try
        {
            int entries;
            using (var file = OwnerOnly.CreateFile(aside))
            using (var json = new Utf8JsonWriter(file, Pretty))
            {
                entries = write(json);
            }
            File.Move(aside, path, overwrite: true);
            return entries;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex Unsafe();
}
