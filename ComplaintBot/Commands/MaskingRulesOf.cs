using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition.Words;
using ComplaintBot.Settings;

namespace ComplaintBot.Commands;

/// <summary>How a command that runs beside the server masks.</summary>
internal static class MaskingRulesOf
{
    /// <summary>The institution's own numbers may be read by everybody: those of the settings that the server reads too.</summary>
    public static MaskingRules Server(DataFolder folder)
    {
        using var settings = new ConfigurationManager();
        settings.UseSettings(folder, []);
        var brand = settings.GetSection("Brand").Get<BrandOptions>();
        return new(new Lexicon(), new[] { brand?.Hotline, brand?.CallerNumber }.OfType<string>());
    }
}
