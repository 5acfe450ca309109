using Xunit;

namespace ComplaintBot.Tests.Conversations;

public sealed class Talks
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations");

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder, "*.talk").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_conversation_goes_as_its_script_says(string file) => TalkRunner.PlayAsync(Read(file));

    internal static TalkFile Read(string file) => TalkFile.Read(Path.Combine(Folder, file));

    [Fact]
    public void Each_script_covers_one_rule_of_its_own()
    {
        var covered = Directory.EnumerateFiles(Folder, "*.talk").Select(path => TalkFile.Read(path).Covers).ToList();
        Assert.True(covered.Count >= 15);
        Assert.Distinct(covered);
    }
}
