using Xunit;

namespace ComplaintBot.Tests.House;

/// <summary>Who supplies the SDK is one switch of the build, and either build can follow the other on one tree.</summary>
public sealed class SupplierBuildTests(TwoSuppliersTree tree) : IClassFixture<TwoSuppliersTree>
{
    public static TheoryData<string> Ours() => ["ComplaintBot", "ComplaintBot.Dialogs", "ComplaintBot.Tests", "ComplaintBot.Benchmarks"];

    public static TheoryData<string> Sdk() =>
        [.. Directory.EnumerateFiles(Path.Combine(Sources.Root, "BotFramework"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetRelativePath(Sources.Root, Path.GetDirectoryName(project)!))];

    [Theory]
    [MemberData(nameof(Ours))]
    public void With_the_switch_the_SDK_is_packages_and_nothing_else(string project)
    {
        var libraries = SdkOf(project, packages: true);

        Assert.Contains("package Microsoft.Bot.Builder.Dialogs/4.23.1", libraries);
        Assert.All(libraries, library => Assert.StartsWith("package ", library, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ours))]
    [MemberData(nameof(Sdk))]
    public void Without_it_the_SDK_is_our_source_and_nothing_else(string project) => AllSource(SdkOf(project, packages: false));

    [Theory]
    [MemberData(nameof(Sdk))]
    public void Our_source_never_stands_on_the_packages(string project) => AllSource(SdkOf(project, packages: true));

    [Theory]
    [InlineData(true, ".Microsoft.cs", ".Ours.cs")]
    [InlineData(false, ".Ours.cs", ".Microsoft.cs")]
    public async Task A_build_takes_the_files_of_its_supplier_and_none_that_the_other_build_made(bool packages, string taken, string left)
    {
        foreach (var folder in (string[])["obj/Release/net10.0", "obj/packages/Release/net10.0", "bin/Release/net10.0", "bin/packages/Release/net10.0"])
        {
            tree.Make($"ComplaintBot/{folder}/Made.cs");
        }

        var sources = await tree.SourcesAsync("ComplaintBot/ComplaintBot.csproj", packages);

        Assert.Contains(sources, source => source.EndsWith(taken, StringComparison.Ordinal));
        Assert.DoesNotContain(sources, source => source.EndsWith(left, StringComparison.Ordinal) || source.EndsWith("Made.cs", StringComparison.Ordinal));
    }

    private static void AllSource(IEnumerable<string> libraries) =>
        Assert.All(libraries, library => Assert.StartsWith("project ", library, StringComparison.Ordinal));

    private List<string> SdkOf(string project, bool packages) =>
        [.. tree.Libraries(project, packages).Where(library => library.Contains(" Microsoft.Bot.", StringComparison.Ordinal))];
}
