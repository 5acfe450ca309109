using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Dialogs.Recognition.Words;

namespace ComplaintBot.Commands;

/// <summary>How a command that runs beside the server masks.</summary>
internal static class MaskingRulesOf
{
    /// <summary>The institution's own numbers may be read by everybody: those of the settings that the server reads too.</summary>
    public static MaskingRules Server(DataFolder folder) => new(new Lexicon(), BrandOf.Server(folder).Numbers);
}
