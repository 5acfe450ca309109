using ComplaintBot.Desk.Conversations;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

public sealed class QuotationTests
{
    private static readonly HistoryLine[] History = [new(1, default, HistoryKind.Customer, "你们保证退我四千，不然我要赔偿！说话算数"), new(2, default, HistoryKind.Bot, "我们一定赔")];

    [Theory]
    [InlineData("您说「保证退我四千」，我记下了", "保证退我四千")]
    [InlineData("您说“保证退我四千”，我记下了", "保证退我四千")]
    [InlineData("我们「保证退您四千」", null)]
    [InlineData("「一定赔」", null)]
    [InlineData("保证退我四千", null)]
    [InlineData("「赔偿」我们给您", null)]
    [InlineData("「四千」明天到账", null)]
    [InlineData("您说「说话算数」", "说话算数")]
    public void Only_what_the_customer_wrote_and_marks_enclose_is_a_quotation(string line, string? quoted) =>
        Assert.Equal(quoted is null ? [] : [quoted], Quotations.In(line, History).Select(span => span.Of(line)));
}
