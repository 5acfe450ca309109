namespace ComplaintBot.Desk;

/// <summary>The words of the desk: <c>DeskTexts.resx</c> in Chinese, <c>DeskTexts.en.resx</c> in English.</summary>
#pragma warning disable CA1812 // Names the resources; nobody makes one.
internal sealed class DeskTexts;
#pragma warning restore CA1812
