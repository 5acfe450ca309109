using Xunit;

namespace ComplaintBot.Tests.BotFramework.Api;

/// <summary>
/// Our framework against the SDK's signatures, member by member. With BOTFRAMEWORK_API=update the file first takes on what
/// is supplied now; what the SDK does not have stays an error.
/// </summary>
[Trait("Supplier", "ours")]
public sealed class ApiTests
{
    private readonly HashSet<string> _supplied = [.. PublicApi.Lines()];

    public ApiTests()
    {
        if (Environment.GetEnvironmentVariable("BOTFRAMEWORK_API") == "update")
        {
            new ApiFile().Update(_supplied);
        }
    }

    [Fact]
    public void What_is_supplied_is_the_SDKs_to_the_letter()
    {
        var members = new ApiFile().Members.ToList();
        var missing = members.Where(m => m.Mark is not '-' && !_supplied.Contains(m.Api)).Select(m => $"missing: {m.Api}");
        var found = members.Where(m => m.Mark is '-' && _supplied.Contains(m.Api)).Select(m => $"marked as left out, but supplied: {m.Api}");
        var invented = _supplied.Except(members.Select(m => m.Api)).Select(api => $"not the SDK's: {api}");
        string[] differences = [.. missing.Concat(found).Concat(invented).Order(StringComparer.Ordinal)];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [Fact]
    public void What_is_left_out_says_why() =>
        Assert.DoesNotContain(new ApiFile().Members, m => m.Mark is not ' ' && m.Reason.Length == 0);
}
