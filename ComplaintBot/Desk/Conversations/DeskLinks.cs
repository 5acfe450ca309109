namespace ComplaintBot.Desk.Conversations;

/// <summary>Where the pages of cases are, from the site's base; <see cref="Shell.DeskPaths"/> has the rest.</summary>
internal static class DeskLinks
{
    public static string Case(string number) => $"desk/case/{Uri.EscapeDataString(number)}";

    public static string Sheet(string number) => $"{Case(number)}/sheet";
}
