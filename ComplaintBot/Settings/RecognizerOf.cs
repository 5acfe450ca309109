using System.Text;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Settings;

/// <summary>The recogniser that a data folder's server uses: the words that are built in, and those that the institution added.</summary>
internal static class RecognizerOf
{
    private const string DefaultName = "words.json", Setting = "Recognition:Words";

    // A file in another encoding would be read as words that nobody writes.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>For a command that runs beside the server.</summary>
    /// <exception cref="PolicyException">As for the server.</exception>
    public static Recognizer Server(DataFolder folder)
    {
        using var settings = new ConfigurationManager();
        settings.UseSettings(folder, []);
        return Server(folder, settings);
    }

    /// <exception cref="PolicyException">The added words cannot be used: which file, which line, why.</exception>
    public static Recognizer Server(DataFolder folder, IConfiguration settings)
    {
        var named = settings[Setting];
        var path = folder.File(named ?? DefaultName);
        return named is null && !File.Exists(path) ? new() : AddedWords.Recognizer(new(path, Read(path)));
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path, Strict);
        }
        catch (DecoderFallbackException e)
        {
            throw new PolicyException(path, "$", "is not UTF-8", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PolicyException(path, Setting, e.Message, e);
        }
    }
}
