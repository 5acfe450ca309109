using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;
using Xunit;

namespace ComplaintBot.Tests.Handoff;

/// <summary>What messages add up to, one by one; findings are given, as whatever recognises them would.</summary>
public sealed class EscalationTests
{
    private static readonly HandoffPolicy Policy = HandoffPolicy.Read(PolicyFile.Embedded("handoff.json"));

    private readonly CaseData _case = new();

    [Fact]
    public void One_flag_calls_nobody_two_of_different_topics_do_and_only_once()
    {
        Assert.Null(Say("问问", Flag(Topic.Regulator, Stance.Asking)));
        Assert.Null(Say("没别的"));
        Assert.Equal("flags", Say("别人说的", Flag(Topic.Media, Stance.Quoted)));
        _case.HandedOver.Add("flags");
        Assert.Null(Say("没那么想", Flag(Topic.Violence, Stance.Negated)));
        Assert.Equal("mentions", Say("又问问", Flag(Topic.Lawyer, Stance.Asking)));
    }

    [Fact]
    public void Of_one_topic_it_takes_three()
    {
        Assert.Null(Say("一", Flag(Topic.SelfHarm, Stance.Negated)));
        Assert.Null(Say("二", Flag(Topic.SelfHarm, Stance.Negated)));
        Assert.Equal("flags", Say("三", Flag(Topic.SelfHarm, Stance.Negated)));
    }

    [Fact]
    public void To_deny_what_is_no_danger_is_no_flag()
    {
        Assert.Null(Say("一", Flag(Topic.Media, Stance.Negated)));
        Assert.Null(Say("二", Flag(Topic.Regulator, Stance.Negated)));
        Assert.Equal(0, new Escalation(Policy, new()).CountFlags(_case));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_crime_by_staff_and_the_word_that_we_cheat_call_in_either_order(bool crimeFirst)
    {
        Func<string?>[] both = [() => Say("听说的", Flag(Topic.Serious, Stance.Quoted, "serious.staffcrime")), () => Say("你们骗人")];
        Assert.Null(both[crimeFirst ? 0 : 1]());
        Assert.Equal("cheated_by_staff", both[crimeFirst ? 1 : 0]());
    }

    [Fact]
    public void A_policy_that_flags_nothing_hands_over_on_the_sign_itself()
    {
        var strict = Policy with { Signs = Policy.Signs.ToDictionary(row => row.Key, _ => SignAction.HandOver) };
        Assert.Equal("cheated", Say(strict, "你们骗人"));
    }

    [Fact]
    public void A_grievance_about_the_handling_counts_while_a_case_is_open()
    {
        Assert.Null(Say("处理的人态度恶劣"));
        _case.Number = "CF-1";
        Assert.Equal("handling", Say("处理的人态度恶劣"));
    }

    [Theory]
    [InlineData(null, 1, 2, 3)]
    [InlineData("agitated", 2, 3, 4)]
    [InlineData(null, 2, 2, 3)]
    public void Anger_calls_when_it_rises_over_three_messages(string? reason, int first, int second, int third)
    {
        // 1 is no anger here; 4 is fury.
        Assert.Null(Feel(first));
        Assert.Null(Feel(second));
        Assert.Equal(reason, Feel(third));
    }

    private string? Feel(int level) => Say(Policy, "话", level switch
    {
        1 => null,
        4 => new Emotion(Feeling.Furious, 2, new(0, 1)),
        _ => new Emotion(Feeling.Angry, level - 1, new(0, 1)),
    });

    private string? Say(string text, params Finding[] findings) => Say(Policy, text, null, findings);

    private string? Say(HandoffPolicy policy, string text, Emotion? emotion = null, params Finding[] findings)
    {
        var utterance = new Utterance($"m{_case.Told++}", text, []);
        _case.Signals.AddRange(findings.Select(finding => Signal.Of(finding, utterance, [])));
        var hearing = Hearing.Nothing with { Understandings = [new(text, Intent.Tell, emotion, [], [], findings)] };
        return new Escalation(policy, new()).Take(_case, new(DateTimeOffset.UnixEpoch, [utterance]), hearing);
    }

    private static Finding Flag(Topic topic, Stance stance, string rule = "a.rule") => new(topic, false, new(0, 1), rule) { Stance = stance };
}
