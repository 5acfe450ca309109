using System.IO.Compression;
using System.Text;

namespace ComplaintBot.Tests.House;

/// <summary>A folder of packages with nothing in them: enough to see which packages a restore takes.</summary>
internal static class StubFeed
{
    public static void Add(string folder, string id, string version)
    {
        using var package = new ZipArchive(File.Create(Path.Combine(folder, $"{id}.{version}.nupkg")), ZipArchiveMode.Create);
        Write(package, $"{id}.nuspec", $"""
            <package><metadata>
              <id>{id}</id><version>{version}</version><authors>a test</authors><description>Empty.</description>
              <dependencies><group targetFramework="net10.0" /></dependencies>
            </metadata></package>
            """);
        Write(package, "lib/net10.0/_._", "");
    }

    private static void Write(ZipArchive package, string name, string text)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
