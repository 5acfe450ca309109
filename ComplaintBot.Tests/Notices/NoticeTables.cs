using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Tests.Front;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Notices;

public sealed class NoticeTables
{
    private readonly NoticePolicy _policy = new();

    [Fact]
    public void Every_topic_is_told_to_somebody()
    {
        Assert.All(Enum.GetValues<Topic>(), topic => Assert.NotEmpty(_policy.Of(StaffWord.Of(topic))!.Parties));
    }

    [Fact]
    public void What_the_desk_itself_raises_has_a_rule_where_a_superior_must_act()
    {
        string[] raised = [Attendance.Forgotten, Attendance.Waiting, $"{Attendance.Danger}.1", $"{Attendance.Danger}.2", Attendance.HubFailed, ReleaseNotices.Reason];
        Assert.All(raised, reason => Assert.NotNull(_policy.Of(reason)));
    }

    [Fact]
    public async Task A_step_of_the_alarms_ladder_that_tells_nobody_stops_the_start()
    {
        var silent = PolicyFile.Embedded("notices.json");
        silent = silent with { Text = silent.Text.Replace("\"danger.2\"", "\"danger.9\"", StringComparison.Ordinal) };
        var failure = await Assert.ThrowsAsync<PolicyException>(() => TestServer.StartAsync(
            new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8)), services => services.AddSingleton(new NoticePolicy(silent))));
        Assert.Contains("danger.2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_names_a_party_nobody_knows_stops_the_start()
    {
        var file = new PolicyFile("notices.json", """{"parties":[{"name":"brand","label":"b"}],"rules":[{"reason":"media","label":"m","parties":["press"]}]}""");
        var failure = Assert.Throws<PolicyException>(() => new NoticePolicy(file));
        Assert.Contains("press", failure.Message, StringComparison.Ordinal);
    }
}
