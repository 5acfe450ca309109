using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Settings;

namespace ComplaintBot.Commands;

/// <summary>How the institution is called, for a command that runs beside the server.</summary>
internal static class BrandOf
{
    /// <exception cref="InvalidDataException">The settings file is damaged.</exception>
    public static Brand Server(DataFolder folder)
    {
        using var settings = new ConfigurationManager();
        settings.UseSettings(folder, []);
        return (settings.GetSection("Brand").Get<BrandOptions>() ?? new()).ToBrand();
    }
}
