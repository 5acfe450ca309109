using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Policies;
using Xunit;

namespace ComplaintBot.Tests.Handoff;

public sealed class HandoffPolicies
{
    private const string Good = """
        { "flagTopics": 2, "flags": 3, "outsideMentions": 3, "risingMessages": 3, "signs": {
          "cheated": "flag", "cheatedByStaff": "handOver", "handling": "handOver", "agitated": "handOver", "citesLaw": "flag", "identity": "handOver", "mentions": "handOver" },
          "forgottenAfter": "00:15:00", "escalateAfter": "00:10:00", "escalateAtOpening": true, "promiseSoon": "01:00:00", "hubSilentAfter": "04:00:00", "alarmLadder": ["00:02:00", "00:05:00"] }
        """;

    [Fact]
    public void The_policy_that_is_built_in_follows_the_method()
    {
        var policy = HandoffPolicy.Read(PolicyFile.Embedded("handoff.json"));
        Assert.Equal((2, 3), (policy.FlagTopics, policy.Flags));
        Assert.Equal([Sign.Cheated, Sign.CitesLaw], policy.Signs.Where(row => row.Value == SignAction.Flag).Select(row => row.Key).Order());
    }

    [Theory]
    [InlineData("\"citesLaw\": \"flag\",", "", "signs")]
    [InlineData("\"flags\": 3", "\"flags\": 0", "$")]
    [InlineData("\"risingMessages\": 3", "\"risingMessages\": 1", "$")]
    [InlineData("\"agitated\": \"handOver\"", "\"agitated\": \"maybe\"", "$.signs.agitated")]
    [InlineData("\"flagTopics\"", "\"flagTopic\"", "$.flagTopic")]
    [InlineData("\"01:00:00\"", "\"00:00:00\"", "$")]
    [InlineData("\"04:00:00\"", "\"00:00:00\"", "$")]
    [InlineData("\"00:15:00\"", "\"00:00:00\"", "$")]
    [InlineData("[\"00:02:00\", \"00:05:00\"]", "[\"00:05:00\", \"00:05:00\"]", "alarmLadder")]
    public void A_policy_that_cannot_be_used_names_its_key(string from, string to, string key)
    {
        var error = Assert.Throws<PolicyException>(() => HandoffPolicy.Read(new("handoff.json", Good.Replace(from, to, StringComparison.Ordinal))));
        Assert.Equal(("handoff.json", key), (error.File, error.Key.Split(", ")[^1]));
    }
}
