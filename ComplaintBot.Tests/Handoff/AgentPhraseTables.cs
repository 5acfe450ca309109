using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff.Phrases;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;
using Xunit;

namespace ComplaintBot.Tests.Handoff;

public sealed class AgentPhraseTables
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8));
    private static readonly CaseData Whole = new() { Name = "陈先生", Number = "CF-7K2M-4", Promise = new(Now, Now.AddHours(3), "Default", true) };

    public static TheoryData<string> Phrases() => [.. new AgentPhrases().For(Whole, Now).Select(phrase => phrase.Text!)];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Each_passes_the_guard_that_agents_have(string phrase)
    {
        Assert.DoesNotContain('{', phrase);
        Assert.Empty(new LineGuard([]).Judge(new OutgoingLine(phrase)).Reasons);
    }

    [Fact]
    public void What_the_case_does_not_know_can_not_be_said()
    {
        var phrases = new AgentPhrases().For(new CaseData(), Now);
        Assert.All(phrases.Where(phrase => phrase.Pattern.Contains('{', StringComparison.Ordinal)), phrase => Assert.Null(phrase.Text));
        Assert.Contains(phrases, phrase => phrase.Text is not null);
        Assert.Contains(new AgentPhrases().For(Whole, Now), phrase => phrase.Text!.StartsWith("今天（3月10日，周二）18:12前", StringComparison.Ordinal));
    }

    [Fact]
    public void A_slot_that_nothing_fills_stops_the_start()
    {
        var file = new PolicyFile("agent-phrases.json", """{"approval":"TA-2026-001","approver":"消保","categories":[{"label":"甲乙","phrases":["{amount}元"]}]}""");
        Assert.Contains("{amount}", Assert.Throws<PolicyException>(() => new AgentPhrases(file, new ContactTime(ReplyTexts.Default))).Message, StringComparison.Ordinal);
    }
}
