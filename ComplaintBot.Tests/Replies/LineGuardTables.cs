using System.Diagnostics;
using ComplaintBot.Dialogs.Replies.Guarding;
using Xunit;

namespace ComplaintBot.Tests.Replies;

public sealed class LineGuardTables
{
    private static readonly LineGuard Guard = new([]);

    [Theory]
    [InlineData("确实是我们扣错了，给您添麻烦了", GuardReason.Admission, "确实是我们扣错了")]
    [InlineData("我们一定赔您三千块", GuardReason.Money, "我们一定赔您三千块")]
    [InlineData("您放心，三个工作日内给您处理完", GuardReason.SolutionTime, "三个工作日内给您处理完")]
    [InlineData("麻烦把收到的短信验证码报给我", GuardReason.Secret, "麻烦把收到的短信验证码报给我")]
    [InlineData("他的电话是13812345678", GuardReason.Privacy, "13812345678")]
    [InlineData("去银保监告也没用", GuardReason.Discourage, "去银保监告也没用")]
    public void What_may_not_be_said_is_stopped_with_its_reason_and_place(string text, GuardReason reason, string evidence) =>
        Assert.Contains(Guard.Judge(new OutgoingLine(text)).Reasons, one => one.Reason == reason && one.Span.Of(text) == evidence);

    [Theory]
    [InlineData("让您跑了这么多趟，很抱歉")]
    [InlineData("周五18点前会有同事联系您，把核实到的情况告诉您")]
    [InlineData("您的要求我已经如实记下")]
    [InlineData("我不能承诺赔偿，会把您的话转给同事")]
    [InlineData("您的卡尾号5678，对吗？")]
    [InlineData("我们不会问您密码和验证码")]
    public void What_may_be_said_passes(string text) => Assert.Empty(Guard.Judge(new OutgoingLine(text)).Reasons);

    [Theory]
    [InlineData("我们的错，三天内把钱退给您", new[] { GuardReason.Admission, GuardReason.Money, GuardReason.SolutionTime })]
    [InlineData("是我们的失误，同意您的要求，周五前退款", new[] { GuardReason.Admission, GuardReason.Acceptance, GuardReason.SolutionTime })]
    [InlineData("确实是业务员误导了您，我们赔您五千元，别去银保监投诉", new[] { GuardReason.Admission, GuardReason.Money, GuardReason.Discourage })]
    [InlineData("按规定不能退，这事是我们工作失误", new[] { GuardReason.Admission, GuardReason.Rules })]
    [InlineData("把验证码发我，我帮您退两千块", new[] { GuardReason.Money, GuardReason.Secret })]
    public void Every_reason_is_told_gravest_first_and_not_only_the_likeliest(string text, GuardReason[] reasons)
    {
        var told = Guard.Judge(new OutgoingLine(text)).Reasons;
        Assert.Equal(reasons, told.Select(one => one.Reason).Distinct());
        Assert.All(told, one => Assert.NotEmpty(one.Span.Of(text)));
        Assert.Equal(told.OrderBy(one => Guard.GradeOf(one.Reason)).ThenBy(one => one.Reason).ThenBy(one => one.Span.Start), told);
    }

    [Theory]
    [InlineData("请您稍等，我先核实一下")]
    [InlineData("您放心，我会跟进，有进展联系您")]
    public void A_clause_that_would_be_stopped_alone_stops_no_line_that_passes(string text) => Assert.Empty(Guard.Judge(new OutgoingLine(text)).Reasons);

    [Theory]
    [InlineData("您自己没看清合同吧，条款写得很清楚")]
    public void A_line_that_is_only_warned_of_stays_so(string text) =>
        Assert.All(Guard.Judge(new OutgoingLine(text)).Reasons, one => Assert.Equal(GuardGrade.Warned, Guard.GradeOf(one.Reason)));

    [Theory]
    [InlineData("您留的手机是139 7620 4418，对吗", "13976204418", true)]
    [InlineData("您留的手机是一三九七六二〇四四一八，对吗", "13976204418", true)]
    [InlineData("您留的手机是1397-620-4481，对吗", "13976204418", false)]
    [InlineData("您留的手机是1 3 9 7 6 2 0 4 4 8 1，对吗", "13976204418", false)]
    [InlineData("您的证件号是41030519881122602x，对吗", "41030519881122602X", true)]
    [InlineData("您的证件号是410305198811226021，对吗", "41030519881122602X", false)]
    public void Only_the_customers_own_numbers_are_said_whole(string text, string own, bool allowed) =>
        Assert.Equal(allowed, Guard.Judge(new OutgoingLine(text) { OwnNumbers = [own] }).Allows);

    [Theory]
    [InlineData(DecisionOutcome.Granted, "退您1260元", true)]
    [InlineData(DecisionOutcome.Granted, "退您1360元", false)]
    [InlineData(DecisionOutcome.Refused, "退您1260元", false)]
    [InlineData(DecisionOutcome.Refused, "这笔钱不能退", true)]
    [InlineData(DecisionOutcome.Granted, "这笔钱不能退", false)]
    public void A_decision_lets_through_what_it_holds(DecisionOutcome outcome, string text, bool allowed)
    {
        var verdict = Guard.Judge(new OutgoingLine(text) { Decision = new("D-1", "周", outcome) { Amount = outcome == DecisionOutcome.Granted ? 1260 : null } });
        Assert.Equal(allowed, verdict.Allows);
        Assert.Equal(allowed, verdict.Passed.Count > 0);
    }

    [Theory]
    [InlineData("退款3月5日到账", true)]
    [InlineData("退款3月50亿日到账", false)]
    [InlineData("退款3月99999999999日到账", false)]
    public void Only_the_decided_day_is_named(string text, bool allowed)
    {
        var decision = new ApprovedDecision("D-1", "周", DecisionOutcome.Granted) { Date = new(2026, 3, 5) };
        Assert.Equal(allowed, Guard.Judge(new OutgoingLine(text) { Decision = decision }).Reasons.All(one => one.Reason != GuardReason.SolutionTime));
    }

    [Theory]
    [InlineData("·")]
    [InlineData("*")]
    [InlineData("1·")]
    public void A_row_of_signs_is_read_once(string sign)
    {
        var line = new OutgoingLine(string.Concat(Enumerable.Repeat(sign, 400_000 / sign.Length)));
        var watch = Stopwatch.StartNew();
        Guard.Judge(line);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10)); // from each sign anew it took half a minute
    }

    [Fact]
    public void What_the_customer_said_is_not_held_against_us()
    {
        const string text = "您写的“我们一定赔您三千块，周五前办完”，已如实记下";
        Assert.False(Guard.Judge(new OutgoingLine(text)).Allows);
        Assert.True(Guard.Judge(new OutgoingLine(text) { Quotes = [new(4, 19)] }).Allows);
    }
}
