using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace ComplaintBot.Tests.House;

/// <summary>
/// A copy of the tree, restored with either supplier of the SDK, one over the other. The packages come from a stub feed,
/// everything else from what the machine has restored already: nothing is fetched.
/// </summary>
public sealed class TwoSuppliersTree : IAsyncLifetime
{
    private const string Solution = "ComplaintBot.sln";

    private readonly string _folder = Directory.CreateTempSubdirectory("complaintbot-suppliers-").FullName;

    private string Tree => Path.Combine(_folder, "tree");

    public async ValueTask InitializeAsync()
    {
        Copy();
        Configure();
        foreach (var packages in (bool[])[false, true, false])
        {
            // What the machine has may be newer than what a package asks for: that is no fault of the switch.
            await DotnetAsync("restore", Solution, Switch(packages), "-p:TreatWarningsAsErrors=false");
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    /// <summary>Puts an empty file there.</summary>
    public void Make(string path)
    {
        var file = new FileInfo(Path.Combine(Tree, path));
        file.Directory!.Create();
        file.Create().Dispose();
    }

    /// <summary>The files that a build of the project would compile.</summary>
    public async Task<IReadOnlyList<string>> SourcesAsync(string project, bool packages)
    {
        using var items = JsonDocument.Parse(await DotnetAsync("msbuild", project, "-getItem:Compile", Switch(packages)));
        return [.. items.RootElement.GetProperty("Items").GetProperty("Compile").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }

    /// <summary>What the restore resolved, as <c>package Name/1.0.0</c>.</summary>
    public IEnumerable<string> Libraries(string project, bool packages)
    {
        var assets = Path.Combine(Tree, project, packages ? "obj/packages" : "obj", "project.assets.json");
        using var json = JsonDocument.Parse(File.ReadAllText(assets));
        return [.. json.RootElement.GetProperty("libraries").EnumerateObject().Select(library => $"{library.Value.GetProperty("type").GetString()} {library.Name}")];
    }

    private static string Switch(bool packages) => $"-p:BotFrameworkPackages={(packages ? "true" : "false")}";

    private void Copy()
    {
        foreach (var file in new DirectoryInfo(Sources.Root).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            var path = Path.GetRelativePath(Sources.Root, file.FullName);
            if (!path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".git" or "node_modules"))
            {
                var copy = Path.Combine(Tree, path);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                file.CopyTo(copy);
            }
        }
    }

    private void Configure()
    {
        var feed = Directory.CreateDirectory(Path.Combine(_folder, "feed")).FullName;
        foreach (var package in OnlyWithTheSwitch())
        {
            StubFeed.Add(feed, (string)package.Attribute("Include")!, (string)package.Attribute("Version")!);
        }
        File.WriteAllText(Path.Combine(Tree, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="stubs" value="{feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{Restored()}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    private static IEnumerable<XElement> OnlyWithTheSwitch() =>
        XDocument.Load(Path.Combine(Sources.Root, "Directory.Packages.props")).Descendants("ItemGroup")
            .Where(group => group.Attribute("Condition") is not null).Elements("PackageVersion");

    private static string Restored() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private async Task<string> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Tree, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"); // the stubs stay out of the machine's own
        using var dotnet = Process.Start(start)!;
        var error = dotnet.StandardError.ReadToEndAsync();
        var output = await dotnet.StandardOutput.ReadToEndAsync();
        await dotnet.WaitForExitAsync();
        return dotnet.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}\n{output}{await error}");
    }
}
