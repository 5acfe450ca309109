using System.Text.RegularExpressions;
using Xunit;

namespace ComplaintBot.Tests.House;

/// <summary>What may depend on what, by the using lines and qualified names of the sources.</summary>
public sealed partial class ArchitectureTests
{
    [Theory]
    [InlineData("ComplaintBot.Dialogs/Recognition", "Cases|Promises|Replies|Handoff|Dialogs\\.Dialogs")]
    [InlineData("ComplaintBot.Dialogs/Cases", "Promises|Replies|Handoff|Dialogs\\.Dialogs|Microsoft\\.Bot")]
    [InlineData("ComplaintBot.Dialogs/Promises", "Recognition|Replies|Handoff|Dialogs\\.Dialogs|Microsoft\\.Bot")]
    [InlineData("ComplaintBot.Dialogs/Replies", "Handoff|Dialogs\\.Dialogs")]
    [InlineData("ComplaintBot.Dialogs/Masking", "Promises|Handoff|Dialogs\\.Dialogs|Microsoft\\.Bot")]
    [InlineData("ComplaintBot/Channels", "Stores|Review")]
    [InlineData("ComplaintBot/Turns", "Channels\\.|Stores")]
    [InlineData("ComplaintBot/Desk", "Channels\\.")]
    [InlineData("ComplaintBot/Stores", "Channels\\.|Review")]
    [InlineData("ComplaintBot/Review", "Channels\\.")]
    public void A_room_knows_only_what_it_may(string room, string forbidden)
    {
        var offenders = Directory.EnumerateFiles(Path.Combine(Sources.Root, room), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Where(line => Regex.IsMatch(line, $@"^using (\w+ = )?(ComplaintBot\.)?(Dialogs\.)?({forbidden})")).Select(line => $"{Path.GetFileName(file)}: {line}"));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Projects_depend_inward_only()
    {
        var dialogs = typeof(Dialogs.Cases.CaseData).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.DoesNotContain(dialogs, name => name == "ComplaintBot" || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.Ordinal));
        var sdk = typeof(Microsoft.Bot.Schema.Activity).Assembly.GetReferencedAssemblies();
        Assert.DoesNotContain(sdk, name => name.Name!.StartsWith("ComplaintBot", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BotFramework\\.Json", ".Ours.cs")]
    [InlineData("Newtonsoft\\.Json", ".Microsoft.cs")]
    public void What_one_supplier_of_the_SDK_alone_has_stands_in_files_of_its_own(string name, string ending)
    {
        string[] projects = ["ComplaintBot", "ComplaintBot.Dialogs", "ComplaintBot.Tests", "ComplaintBot.Benchmarks"];
        var offenders = projects.SelectMany(Sources.Of)
            .Where(file => !file.EndsWith(ending, StringComparison.Ordinal) && File.ReadLines(file).Any(line => Regex.IsMatch(line, $"^using {name}")));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Chinese_text_stands_in_resources_and_policies_only()
    {
        string[] projects = ["ComplaintBot", "ComplaintBot.Dialogs"];
        var offenders = projects
            .SelectMany(Sources.Of)
            .SelectMany(file => File.ReadLines(file).Where(line => ChineseLiteral().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"))
            .Where(line => !line.StartsWith("BrandOptions.cs", StringComparison.Ordinal)); // the default name of an institution that gave none
        Assert.Empty(offenders);
    }

    [GeneratedRegex("\"[^\"]*[\u4e00-\u9fff]{3,}")]
    private static partial Regex ChineseLiteral();
}
