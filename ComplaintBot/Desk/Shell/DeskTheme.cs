using MudBlazor;

namespace ComplaintBot.Desk.Shell;

/// <summary>Quiet colours that are read for a whole shift; red is kept for danger. Each text on its ground has at least 4.5 : 1.</summary>
internal static class DeskTheme
{
    private static readonly string[] Fonts =
        ["system-ui", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1F6670", Secondary = "#4A5A66", Background = "#F5F7F8", Surface = "#FFFFFF", AppbarBackground = "#FFFFFF", AppbarText = "#1B2226",
            TextPrimary = "#1B2226", TextSecondary = "#54616A", ActionDefault = "#54616A", LinesDefault = "#DCE3E7", LinesInputs = "#7B8992", Divider = "#DCE3E7",
            Error = "#B3261E", Warning = "#8A5200", Success = "#1F6B3A", Info = "#24568F",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#7CC4CD", PrimaryContrastText = "#0D2226", Secondary = "#A9B7C0", Background = "#12171A", Surface = "#1A2126", AppbarBackground = "#1A2126",
            AppbarText = "#E4EAED", TextPrimary = "#E4EAED", TextSecondary = "#A3B0B8", ActionDefault = "#A3B0B8", LinesDefault = "#2C363D", LinesInputs = "#7B8992",
            Divider = "#2C363D", Error = "#FF9A90", ErrorContrastText = "#3B0703", Warning = "#F0BE6B", WarningContrastText = "#332000", Success = "#86D29C",
            SuccessContrastText = "#06280F", Info = "#9CC4F5", InfoContrastText = "#0A2440",
        },
        Typography = new() { Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.5" }, Button = new ButtonTypography { TextTransform = "none" } },
        LayoutProperties = new() { DefaultBorderRadius = "8px" },
    };
}
