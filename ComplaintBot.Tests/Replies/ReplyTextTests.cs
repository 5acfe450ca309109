using System.Reflection;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;
using Xunit;

namespace ComplaintBot.Tests.Replies;

public sealed class ReplyTextTests
{
    private static readonly ReplyTexts Texts = ReplyTexts.Default;

    [Fact]
    public void Each_name_has_a_text_and_each_text_a_name() => Assert.Equal(Named().Order(), Texts.Names.Order());

    [Fact]
    public void No_text_promises_a_solution_money_or_admits_a_fault()
    {
        string[] never = ["解决", "办结", "赔", "补偿", "退还", "我们的错", "违规", "保证", "亲，", "敬请谅解", "宝贵意见", "！"];
        foreach (var text in Texts.Names.SelectMany(Texts.Variants))
        {
            Assert.DoesNotContain(never, word => text.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_line_is_not_said_twice_while_a_variant_is_left()
    {
        var memory = new CaseData();
        var said = Enumerable.Range(0, Texts.Variants(ReplyText.AckPlain).Count)
            .Select(_ => Reply(memory).Line(ReplyText.AckPlain).Bubbles[0].Text)
            .ToList();
        Assert.Distinct(said);
    }

    [Fact]
    public void A_customers_words_are_never_taken_for_a_slot()
    {
        var line = Reply(new CaseData())
            .Line(ReplyText.AfterAdded, Slot.Quote("matter", "{number}"), Slot.Own("number", CaseNumber.Next().Text)).Bubbles[0].Text;
        Assert.Contains("「{number}」", line, StringComparison.Ordinal);
    }

    private static Reply Reply(CaseData memory) => new(Texts, memory, TemplateGuard.Of(Texts, new Brand("", null)), new DateOnly(2026, 3, 10));

    private static IEnumerable<string> Named()
    {
        var constants = typeof(ReplyText).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var feelings = Enum.GetValues<Feeling>().Cast<Feeling?>().Append(null).SelectMany(feeling => new[] { ReplyText.Heard(feeling), ReplyText.HeardPlain(feeling) });
        var questions = Enum.GetValues<RecordQuestion>().Select(ReplyText.Ask);
        var fields = Enum.GetValues<RecordField>().SelectMany(field => new[] { ReplyText.Why(field), ReplyText.NewValue(field), ReplyText.Field(field) });
        var instead = Enum.GetValues<GuardReason>().Select(ReplyText.Instead);
        var felt = Enum.GetValues<Feeling>().Where(feeling => feeling != Feeling.Calm).Select(ReplyText.Felt);
        return constants.Concat(instead).Concat(feelings).Concat(felt).Concat(questions).Concat(fields).Distinct();
    }
}
