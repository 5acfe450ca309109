using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;
using CsCheck;
using Xunit;

namespace ComplaintBot.Tests.Replies;

public sealed partial class TemplateGuardTests
{
    private static readonly ReplyTexts Texts = ReplyTexts.Default;
    private static readonly Brand Brand = new("长河银行", "955XX");
    private static readonly TemplateGuard Guard = TemplateGuard.Of(Texts, Brand);
    private static readonly DateOnly Today = new(2026, 3, 10), After = new(2099, 1, 1);
    private static readonly DateTimeOffset Morning = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly string[] Promises = ["我们赔您五万元", "三天内一定解决", "确实是我们的错", "同意您的要求", "给您免掉手续费", "保证让您满意"];

    private static readonly Gen<string> AnyPromise = Gen.Int[0, Promises.Length - 1].Select(at => Promises[at]);

    private static readonly Gen<DateTimeOffset> Times =
        Gen.Int[0, 3_000_000].Select(minutes => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddMinutes(minutes));

    private static readonly Gen<string> Words =
        Gen.Select(AnyPromise, OneOf("", "」", "」\n希望　", "「", "。", "{phone}"), AnyPromise, Gen.Int[1, 60]).Select((one, sign, two, times) => one + sign + string.Concat(Enumerable.Repeat(two, times)));

    private static readonly Gen<CaseData> ReadBacks =
        Gen.Select(Words.List[0, 4], Words.List[0, 2], Gen.OneOf(AnyPromise, OneOf(null, "李先生", "高」，我们赔您")), Gen.OneOf(AnyPromise, OneOf(null, "女儿", "女儿」接听，同意您的要求")), OneOf(null, "13800001111", "057188886666", "85261234567"), Gen.Int[0, 3])
            .Select((facts, demands, name, holder, phone, files) => new CaseData
            {
                Facts = [.. facts.Select(Said)],
                Demands = [.. demands.Select(Said)],
                Name = name,
                Phone = phone,
                PhoneHolder = holder,
                Evidence = [.. Enumerable.Range(0, files).Select(at => new EvidenceItem($"{at}", "1.png", "image/png", ""))],
            });

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
    public void A_read_back_holds_approved_texts_and_what_the_customer_said_in_marks()
    {
        ReadBacks.Sample(IsSafe, print: data => ReadBack(data).Bubbles[0].Text);

        static bool IsSafe(CaseData data)
        {
            var reply = ReadBack(data);
            var text = reply.Bubbles[0].Text;
            var ours = Quotation().Replace(text, "");
            return reply.Blocked.Count == 0 && Guard.CouldSay(text) && Promises.All(promise => !ours.Contains(promise, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("好，3月11日，周三15:30前等我们联系。有新情况随时在这里说。", true)]
    [InlineData("听得出您很失望。我是自动应答，这件事现在就转给专员。您前面说过的他都看得到，不用再讲一遍。", true)]
    [InlineData("我念一遍，您看对不对：\n事情　「少了钱」「没人理」\n联系　回复发到这里", true)]
    [InlineData("我念一遍，您看对不对：\n事情　少了钱，我们赔您\n联系　回复发到这里", false)]
    [InlineData("听得出您很失望。我们赔您。", false)]
    public void A_bubble_is_known_again_by_the_texts_that_it_holds(string bubble, bool known) => Assert.Equal(known, Guard.CouldSay(bubble));

    [Fact]
    public void A_read_back_that_is_not_approved_any_more_is_replaced_and_reported_once()
    {
        var reply = Reply(After)
            .Block([new(ReplyText.ReadBackFirst), .. ReadBackText.Lines(new CaseData())])
            .Line(ReplyText.ReadBackCheck).Buttons(ReplyText.ButtonYes);
        var bubble = Assert.Single(reply.Bubbles);
        Assert.Equal((Texts[ReplyText.Guarded], null), (bubble.Text, bubble.SuggestedActions));
        Assert.Equal(
            [ReplyText.ReadBackFirst, ReplyText.ReadBackHere, ReplyText.ReadBackCheck, ReplyText.ButtonYes],
            reply.Blocked.Select(blocked => blocked.Name));
    }

    [Fact]
    public void A_button_whose_approval_ended_is_left_out_and_reported()
    {
        var approvals = ApprovalFiles.Of(Texts, "Ack");
        var reply = Reply(approvals).Line(ReplyText.AckPlain).Buttons(ReplyText.ButtonHuman);
        Assert.Equal((Texts[ReplyText.AckPlain], null), (reply.Bubbles[0].Text, reply.Bubbles[0].SuggestedActions));
        Assert.Equal([new BlockedTemplate(ReplyText.ButtonHuman, TemplateFault.Unapproved)], reply.Blocked);
    }

    [Fact]
    public void A_text_within_a_text_must_be_approved_too()
    {
        var approvals = ApprovalFiles.Of(Texts, "Promise");
        var due = Slot.Time("due", new ContactTime(Texts).Say(Morning, Morning));
        Assert.Equal(TemplateFault.Unapproved, Assert.Single(Reply(approvals).Line(ReplyText.PromiseAgreed, due).Blocked).Fault);
        Assert.Equal(TemplateFault.Unapproved, Assert.Single(Reply(approvals).Line(ReplyText.PromiseHere, Slot.Of("who", Texts, ReplyText.Who)).Blocked).Fault);
    }

    [Fact]
    public void An_expired_text_is_replaced_by_one_that_never_expires()
    {
        var reply = Reply(After).Line(ReplyText.AckPlain);
        Assert.Equal(Texts[ReplyText.Guarded], reply.Bubbles[0].Text);
        Assert.Equal([new BlockedTemplate(ReplyText.AckPlain, TemplateFault.Expired)], reply.Blocked);
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

    private static Reply ReadBack(CaseData data) => Reply().Block([new(ReplyText.ReadBackFirst), .. ReadBackText.Lines(data)]);

    private static Reply Reply(DateOnly? on = null) => new(Texts, new CaseData(), Guard, on ?? Today);

    private static Reply Reply(Approvals approvals) => new(Texts, new CaseData(), TemplateGuard.Of(Texts, Brand, approvals), Today);

    private static Gen<string?> OneOf(params string?[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Statement Said(string words) => new("1", new(0, words.Length), words);

    [GeneratedRegex("「[^「」]*」")]
    private static partial Regex Quotation();
}
