namespace ComplaintBot.Demo;

/// <summary>A data folder of made-up customers beside the real one: emptied at each start, and never one that real customers were in.</summary>
internal static class DemoFolder
{
    private const string Mark = "made-up-customers";

    /// <param name="folder">The real one.</param>
    /// <exception cref="IOException">There is a folder of that name that we did not make.</exception>
    public static DataFolder Beside(DataFolder folder)
    {
        var demo = new DataFolder($"{folder.Path.TrimEnd(Path.DirectorySeparatorChar)}-demo");
        if (Directory.Exists(demo.Path) && !File.Exists(demo.File(Mark)))
        {
            throw new IOException($"{demo.Path} is no folder of made-up customers, so it is left alone; move it away.");
        }
        OwnerOnly.CreateFolder(demo.Path);
        File.WriteAllText(demo.File(Mark), "");
        return demo;
    }

    /// <summary>Only its owner may: another server's customers would be gone.</summary>
    public static void Empty(DataFolder demo)
    {
        foreach (var folder in Directory.EnumerateDirectories(demo.Path))
        {
            Directory.Delete(folder, recursive: true);
        }
        foreach (var file in Directory.EnumerateFiles(demo.Path).Where(file => Path.GetFileName(file) != Mark && !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            File.Delete(file);
        }
    }
}
