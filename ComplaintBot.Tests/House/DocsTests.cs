using System.Text.RegularExpressions;
using Xunit;

namespace ComplaintBot.Tests.House;

/// <summary>Docs cannot drift: every file, folder and type that they name exists.</summary>
public sealed partial class DocsTests
{
    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(Path.Combine(Sources.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Sources.Root, "README.md"))
            .Select(path => Path.GetRelativePath(Sources.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_and_type_that_a_page_names_exists(string page)
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, page));
        var missingPaths = CodePath().Matches(text).Select(match => match.Groups[1].Value).Where(path => !Exists(path));
        var missingTypes = CodeType().Matches(text).Select(match => match.Groups[1].Value).Where(type => !SourceNames.Value.Contains(type));
        Assert.Empty(missingPaths.Concat(missingTypes));
    }

    [Fact]
    public void The_page_of_figures_quotes_the_program_that_ours_is_measured_beside() => Assert.Contains(
        File.ReadAllText(Path.Combine(Sources.Root, "ComplaintBot.Benchmarks/Turns/peer/peer.mjs")),
        File.ReadAllText(Path.Combine(Sources.Root, "docs/performance.md")),
        StringComparison.Ordinal);

    private static readonly Lazy<HashSet<string>> SourceNames = new(() =>
        [.. Directory.EnumerateFiles(Sources.Root, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Declared().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))]);

    private static bool Exists(string path) => File.Exists(Path.Combine(Sources.Root, path)) || Directory.Exists(Path.Combine(Sources.Root, path));

    /// <summary>`ComplaintBot/Turns/TurnRunner.cs`, `docs/…`: a path in code font with a folder of ours first.</summary>
    [GeneratedRegex(@"`((?:ComplaintBot|ComplaintBot\.Dialogs|ComplaintBot\.Tests|ComplaintBot\.Benchmarks|BotFramework|docs|deploymentTemplates)/[\w./-]*)`")]
    private static partial Regex CodePath();

    /// <summary>`TurnRunner`: a word in code font in Pascal case with a second capital.</summary>
    [GeneratedRegex(@"`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`")]
    private static partial Regex CodeType();

    /// <summary>A declared name, or one that the code asks for by its text: a setting.</summary>
    [GeneratedRegex(@"(?<=\b(?:class|record|struct|interface|enum|delegate \w+|public \w+\??) |"")(\w+)")]
    private static partial Regex Declared();
}
