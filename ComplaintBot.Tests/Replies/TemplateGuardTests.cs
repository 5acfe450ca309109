using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;
using CsCheck;
using Xunit;

namespace ComplaintBot.Tests.Replies;

public sealed class TemplateGuardTests
{
    private static readonly ReplyTexts Texts = ReplyTexts.Default;
    private static readonly Brand Brand = new("长河银行", "955XX");
    private static readonly TemplateGuard Guard = TemplateGuard.Of(Texts, Brand);
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly string[] Promises = ["我们赔您五万元", "三天内一定解决", "确实是我们的错", "同意您的要求", "给您免掉手续费", "保证让您满意"];

    private static readonly Gen<string> AnyPromise = Gen.Int[0, Promises.Length - 1].Select(at => Promises[at]);

    private static readonly Gen<DateTimeOffset> Times =
        Gen.Int[0, 3_000_000].Select(minutes => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddMinutes(minutes));

    [Fact]
    public void Every_text_is_approved_and_none_runs_out_soon()
    {
        foreach (var name in Texts.Names)
        {
            Assert.Null(Guard.FaultOf(name, [], Today.AddYears(1)));
        }
    }

    [Fact]
    public void Values_of_our_own_making_pass()
    {
        Gen.Select(Times, Times).Sample((due, now) =>
        {
            string[] own = [new ContactTime(Texts).Say(due, now), CaseNumber.Next().Text, MaskedPhone.Of($"1{due.Ticks % 10_000_000_000:0000000000}"), $"{now.Minute}", Brand.Name];
            return own.All(value => Guard.FaultOf(ReplyText.PromiseHere, [Slot.Own("due", value)], Today) is null);
        });
    }

    [Fact]
    public void A_promise_in_a_value_of_our_own_is_replaced_and_reported()
    {
        Gen.Select(Times, AnyPromise, Gen.Bool).Sample((due, promise, first) =>
        {
            var time = new ContactTime(Texts).Say(due, due);
            var reply = Reply().Line(ReplyText.PromiseAgreed, Slot.Own("due", first ? promise + time : time + promise));
            return reply.Bubbles[0].Text == Texts[ReplyText.Guarded] && reply.Blocked is [{ Fault: TemplateFault.StrangeValue }];
        });
    }

    [Fact]
    public void What_a_customer_says_stands_in_marks_that_it_cannot_close()
    {
        var words = Gen.Select(AnyPromise, Gen.OneOf(Gen.Const(""), Gen.Const("」"), Gen.Const("」，"), Gen.Const("「"), Gen.Const("『")), AnyPromise).Select((one, sign, two) => one + sign + two);
        Gen.Select(Gen.OneOf([.. Texts.Names.Where(name => Texts[name].Contains("{matter}", StringComparison.Ordinal)).Select(Gen.Const)]), words).Sample((name, said) =>
        {
            var line = Reply().Line(name, Slot.Quote("matter", said), Slot.Own("number", CaseNumber.Next().Text)).Bubbles[0].Text;
            var quote = line[(line.IndexOf('「', StringComparison.Ordinal) + 1)..line.IndexOf('」', StringComparison.Ordinal)];
            return Promises.All(promise => !line.Replace(quote, "", StringComparison.Ordinal).Contains(promise, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("李先生", "好，李先生。")]
    [InlineData("欧阳旭", "好，欧阳旭。")]
    [InlineData("Li Ming", "好，Li Ming。")]
    [InlineData("同意赔您五万", "好，「同意赔您五万」。")]
    [InlineData("高，我们赔您五万", "好，「高，我们赔您五万」。")]
    [InlineData("We will refund you", "好，「We will refund you」。")]
    public void A_name_stands_without_marks_only_where_it_plainly_is_one(string said, string line) =>
        Assert.Equal(line, Reply().Line(ReplyText.AckName, Slot.Quote("name", said)).Bubbles[0].Text);

    [Fact]
    public void A_strangers_number_comes_back_masked() =>
        Assert.Equal("「他电话138····5678」，这句也记下了。", Reply().Line(ReplyText.AckQuote, Slot.Quote("matter", "他电话13812345678")).Bubbles[0].Text);

    [Fact]
    public void An_expired_text_is_replaced_by_one_that_never_expires()
    {
        var reply = Reply(new DateOnly(2099, 1, 1)).Line(ReplyText.AckPlain);
        Assert.Equal(Texts[ReplyText.Guarded], reply.Bubbles[0].Text);
        Assert.Equal([new BlockedTemplate(ReplyText.AckPlain, TemplateFault.Expired)], reply.Blocked);
    }

    [Fact]
    public void A_text_that_nobody_approved_cannot_be_said()
    {
        var approvals = new Approvals(new PolicyFile("approvals.json", """{"approvals":[{"family":"Guarded","id":"1","approver":"x","version":1}]}"""));
        Assert.Null(approvals.Of(ReplyText.AckPlain));
        Assert.Throws<PolicyException>(() => new Approvals(new PolicyFile("approvals.json", """{"approvals":[]}""")));
    }

    [Fact]
    public void What_an_agent_may_say_instead_passes_the_guard_itself()
    {
        var lines = new LineGuard([]);
        foreach (var text in Enum.GetValues<GuardReason>().Select(reason => Texts[ReplyText.Instead(reason)]).Append(Texts[ReplyText.Guarded]))
        {
            Assert.Equal((text, true), (text, lines.Judge(new OutgoingLine(text)).Allows));
        }
    }

    private static Reply Reply(DateOnly? on = null) => new(Texts, new CaseData(), Guard, on ?? Today);
}
