using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Handoff.Summary;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Handoff.Summary;

/// <summary>One conversation, word for word.</summary>
public sealed partial class GoldenSummary
{
    private const string Talk = "the-case-summary.talk";

    private const string Chinese = """
        紧急  高[m25] · 媒体（表示会去找）「再不给说法我就找电视台」[m25]
        事情  「我爱人04年买的分红险，交了四万五，去年急用钱退了，拿回五万一」[m3] · 「当初业务员说随时退不吃亏，现在少算好几千」[m4] · 「我耳朵不好」[m12] · 客户陈述，未核实
        诉求  「补回差额的一半」[m9] · 客户所提，未核算
        承诺  CF-… 已受理 · 3月10日（周二）18:00前电话联系 · 未承诺结果 · 监管时限：一般情形15日，3月10日（周二）登记，至3月25日（周三）
        联系  「李」[m12] · 138····5678（接听人「我女儿」）[m12] · 涉及他人「我爱人04年买的分红险」，授权待补[m3] · 自述「耳朵不好」[m12] · 联系意愿「下午三点以后打给我」[m20]
        情绪  平静1[m3] → 愤怒2[m4]
        确认  第1版已由客户确认 3月10日（周二）15:13
        要查不要问  以往来电和来访记录 · 销售录音和回访记录 · 签署的文件和风险测评
        证据  文件 policy.txt[m23]
        开场  您好，您说的我从头看过了，让您受累了。 · 避免：劝客户冷静 · 劝阻对外反映、追问要找谁 · 一开口就解释条款
        """;

    private const string English = """
        Urgent  High[m25] · Press (would turn there)「再不给说法我就找电视台」[m25]
        What happened  「我爱人04年买的分红险，交了四万五，去年急用钱退了，拿回五万一」[m3] · 「当初业务员说随时退不吃亏，现在少算好几千」[m4] · 「我耳朵不好」[m12] · the customer's account, not verified
        Wants  「补回差额的一半」[m9] · as stated, not reckoned
        Promised  CF-… Registered · call by Tue 10 Mar 18:00 · no result promised · by law Wed 25 Mar (plain matter, 15 days from registration on Tue 10 Mar)
        Contact  「李」[m12] · 138····5678 (answered by 「我女儿」)[m12] · about somebody else 「我爱人04年买的分红险」, authorisation to be shown[m3] · says 「耳朵不好」[m12] · wishes 「下午三点以后打给我」[m20]
        Feelings  calm 1[m3] → angry 2[m4]
        Confirmed  version 1 confirmed by the customer Tue 10 Mar 15:13
        Look up, don't ask  earlier calls and visits · recordings of the sale and the follow-up call · signed papers and the risk assessment
        Evidence  file policy.txt[m23]
        Opening  Hello, I have read all that you wrote. I am sorry for what you went through. · avoid: asking them to calm down · talking them out of it, asking where they would go · explaining the terms first
        """;

    [Theory]
    [InlineData(SummaryTexts.Chinese, Chinese)]
    [InlineData(SummaryTexts.English, English)]
    public Task A_conversation_reads_so(string language, string expected) => TalkRunner.PlayAsync(Talks.Read(Talk), (server, conversationId) =>
    {
        var text = SummaryPlainText.Of(SummaryGround.Of(server, conversationId).Summary(server.Time.GetUtcNow(), language));
        Assert.Equal(expected, Number().Replace(text, "CF-…"));
    });

    [Fact]
    public async Task The_call_holds_the_first_version_and_what_is_told_later_raises_it()
    {
        await using var server = await TestServer.StartAsync(new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8)), "Listening:QuietMs=0");
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        await customer.SayAsync("理财亏了三万，你们再不退钱我就找记者曝光");
        await server.IdleAsync();
        var called = SummaryGround.Of(server, customer.ConversationId);
        Assert.Equal(1, Assert.Single(called.Calls).Version);
        Assert.Equal(1, called.Handoff.SummaryVersion);

        await customer.SayAsync("合同是2019年5月在柜台签的");
        await server.IdleAsync();
        Assert.Equal(2, SummaryGround.Of(server, customer.ConversationId).Handoff.SummaryVersion);
    }

    [GeneratedRegex("CF-[0-9A-Z-]+")]
    private static partial Regex Number();
}
