using System.Text.RegularExpressions;
using Xunit;

namespace ComplaintBot.Tests.House;

/// <summary>The deployment templates, read as text: they speak of things that the program has.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string Templates = Path.Combine(Sources.Root, "deploymentTemplates", "azure");
    private static readonly string WebApp = File.ReadAllText(Path.Combine(Templates, "modules", "web.bicep"));

    [Fact]
    public void App_settings_are_settings_of_the_program_or_of_the_platform()
    {
        var documented = SettingKey().Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs", "settings.md"))).Select(match => match.Value);
        var settings = AppSetting().Matches(AppSettings().Match(WebApp).Value).Select(match => match.Value).ToList();

        Assert.Contains("MicrosoftAppPassword", settings);
        Assert.Empty(settings.Where(name => !name.StartsWith("WEBSITE_", StringComparison.Ordinal)).Select(Key).Except(documented));
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("password")]
    public void No_secret_has_a_default_or_a_value(string word)
    {
        var lines = Directory.EnumerateFiles(Templates, "*.bicep*", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("param ", StringComparison.Ordinal) && line.Split(' ')[1].Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"^param \w+ (string|= readEnvironmentVariable\('\w+'\))$", line));
    }

    [Fact]
    public void Every_parameter_is_told_in_the_readme_and_no_other()
    {
        var declared = new[] { "new", "existing" }
            .SelectMany(group => Parameter().Matches(File.ReadAllText(Path.Combine(Templates, $"{group}-resource-group.bicep"))).Select(match => match.Value)).ToHashSet();

        Assert.Equal(declared.Order(), Row().Matches(File.ReadAllText(Path.Combine(Templates, "README.md"))).Select(match => match.Value).Order());
    }

    /// <summary><c>Proxy__Trusted__1</c> is documented as <c>Proxy:Trusted:0</c>.</summary>
    private static string Key(string variable) => Regex.Replace(variable.Replace("__", ":", StringComparison.Ordinal), @":\d+$", ":0");

    [GeneratedRegex(@"(?<=`)[A-Z][\w:]+(?=`)")]
    private static partial Regex SettingKey();

    [GeneratedRegex(@"name: 'appsettings'\s+properties: \{.*?\n    \}", RegexOptions.Singleline)]
    private static partial Regex AppSettings();

    [GeneratedRegex(@"(?<=^ {6})\w+(?=: )", RegexOptions.Multiline)]
    private static partial Regex AppSetting();

    [GeneratedRegex(@"(?<=^param )\w+", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?<=^\| `)\w+(?=` \|)", RegexOptions.Multiline)]
    private static partial Regex Row();
}
