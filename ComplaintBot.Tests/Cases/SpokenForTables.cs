using ComplaintBot.Dialogs.Cases;
using Xunit;

namespace ComplaintBot.Tests.Cases;

public sealed class SpokenForTables
{
    [Theory]
    [InlineData("我替我妈投诉，她的理财亏了", "替我妈投诉")]
    [InlineData("帮我爸反映一下，信用卡年费扣了三次", "帮我爸反映")]
    [InlineData("我爱人04年买的分红险，退了少算好几千", "我爱人04年买的分红险")]
    [InlineData("我妈的信用卡被盗刷了八千", "我妈的信用卡")]
    [InlineData("我媽的保單被改了", "我媽的保單")]
    [InlineData("我妈让我来投诉的", "我妈让我来投诉")]
    [InlineData("我受委托来投诉", "受委托")]
    public void Whoever_speaks_for_somebody_else_needs_their_authorisation(string text, string said)
    {
        var data = OneTelling.Into(new(), text);
        Assert.Equal((Authorisation.Needed, said), (data.Authorisation, data.OnBehalfSaid!.Text));
    }

    [Theory]
    [InlineData("我给我妈买的保险退不了")]
    [InlineData("我和爱人买的理财亏了")]
    [InlineData("业务员替我妈签的字")]
    [InlineData("业务员让我把钱打到他的卡里")]
    [InlineData("我女儿的电话13812345678")]
    [InlineData("听朋友的推荐买了你们的理财")]
    [InlineData("孩子的学费都在这张卡里被扣了")]
    [InlineData("老公陪我去柜台买的保险")]
    [InlineData("同事帮我开的信用卡")]
    [InlineData("我自己的信用卡被扣了年费")]
    public void Whoever_only_speaks_of_others_needs_none(string text) =>
        Assert.Equal((Authorisation.NotNeeded, null), (OneTelling.Into(new(), text).Authorisation, OneTelling.Into(new(), text).OnBehalfSaid));
}
