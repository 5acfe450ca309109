namespace ComplaintBot.Tests.House;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    /// <summary>The C# files of a project, without what its builds made.</summary>
    public static IEnumerable<string> Of(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplaintBot.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new DirectoryNotFoundException("No ComplaintBot.sln above the tests.");
    }
}
