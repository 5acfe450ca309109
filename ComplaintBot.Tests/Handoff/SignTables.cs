using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using Xunit;

namespace ComplaintBot.Tests.Handoff;

public sealed class SignTables
{
    private static readonly SignReader Reader = new();

    [Theory]
    [InlineData("业务员骗我签的字", Sign.Cheated, "骗")]
    [InlineData("當初就是誤導我們老人家", Sign.Cheated, "誤導")]
    [InlineData("你们说话不算数", Sign.Cheated, "说话不算数")]
    [InlineData("承诺的利息一直没兑现", Sign.Cheated, "承诺的利息一直没兑现")]
    [InlineData("被骗子骗了以后，你们又骗我一次", Sign.Cheated, "骗")]
    [InlineData("《银行保险机构消费者权益保护管理办法》第十八条", Sign.CitesLaw, "《银行保险机构消费者权益保护管理办法》第十八条")]
    [InlineData("保险法第十七条写着要说明", Sign.CitesLaw, "保险法第十七条")]
    [InlineData("银保监早就有规定", Sign.CitesLaw, "银保监早就有规定")]
    [InlineData("上次投诉到现在没人管", Sign.Handling, "投诉到现在没人管")]
    [InlineData("处理的人态度恶劣", Sign.Handling, "处理的人态度")]
    public void Words_show_a_sign_and_where(string text, Sign sign, string evidence)
    {
        var seen = Assert.Single(Reader.Read(text));
        Assert.Equal((sign, evidence), (seen.Sign, seen.Span.Of(text)));
    }

    [Theory]
    [InlineData("我遇到骗子了，钱转给了骗子")]
    [InlineData("你们没骗我，就是慢")]
    [InlineData("合同第三条写的是五年")]
    [InlineData("说明书里第一条就是")]
    [InlineData("我要投诉")]
    [InlineData("")]
    public void Words_that_mean_something_else_show_none(string text) => Assert.Empty(Reader.Read(text));
}
