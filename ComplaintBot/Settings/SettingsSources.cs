using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace ComplaintBot.Settings;

/// <summary>
/// Where settings come from, the later the stronger: appsettings.json beside the program, settings.json in the data folder,
/// the environment (<c>A__B</c>), the command line. An empty value counts as not set.
/// </summary>
internal static class SettingsSources
{
    private const string DefaultUrls = "http://127.0.0.1:5000";

    public static void UseSettings(this ConfigurationManager configuration, DataFolder folder, string[] arguments)
    {
        var sources = configuration.Sources;
        sources.Clear();
        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Urls"] = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } urls ? urls : DefaultUrls });
        sources.Add(NonEmpty(JsonFile(AppContext.BaseDirectory, "appsettings.json")));
        sources.Add(NonEmpty(JsonFile(folder.Path, "settings.json")));
        sources.Add(NonEmpty(new EnvironmentVariablesConfigurationSource()));
        sources.Add(NonEmpty(new CommandLineConfigurationSource { Args = arguments }));
    }

    private static NonEmptySource NonEmpty(IConfigurationSource source) => new(source);

    private static JsonConfigurationSource JsonFile(string folder, string name) => new()
    {
        FileProvider = Directory.Exists(folder) ? new PhysicalFileProvider(Path.GetFullPath(folder)) : new NullFileProvider(),
        Path = name,
        Optional = true,
    };
}
