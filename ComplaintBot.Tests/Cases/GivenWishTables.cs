using ComplaintBot.Dialogs.Recognition;
using Xunit;

namespace ComplaintBot.Tests.Cases;

public sealed class GivenWishTables
{
    [Theory]
    [InlineData("13512345678，下午打都行", "下午打都行")]
    [InlineData("13512345678 上午别打", "上午别打")]
    [InlineData("晚上七点以后有空，电话13512345678", "晚上七点以后有空")]
    [InlineData("13512345678 晚上七點以後有空", "晚上七點以後有空")]
    [InlineData("我是王芳，13512345678，随时打", "随时打")]
    public void A_time_beside_the_phone_is_a_wish_and_no_fact(string text, string wish)
    {
        var data = OneTelling.Into(new(), text);
        Assert.Equal("13512345678", data.Phone);
        Assert.Equal(wish, Assert.Single(data.Wishes).Text);
        Assert.Empty(data.Facts);
    }

    [Theory]
    [InlineData("13512345678，每天晚上打电话", "每天晚上打电话")]
    [InlineData("13512345678，催收的晚上十二点打电话", "催收的晚上十二点打电话")]
    [InlineData("13512345678，你们晚上十二点打电话骂我", "你们晚上十二点打电话骂我")]
    [InlineData("13512345678，上午打电话你们不接", "上午打电话你们不接")]
    [InlineData("13512345678，你们上班时间不接电话", "你们上班时间不接电话")]
    [InlineData("13512345678，你们一到下班就不接电话", "你们一到下班就不接电话")]
    [InlineData("13512345678，今天你们打我", "今天你们打我")]
    public void What_happened_at_a_time_stays_a_fact(string text, string fact)
    {
        var data = OneTelling.Into(new(), text);
        Assert.Empty(data.Wishes);
        Assert.Equal(fact, Assert.Single(data.Facts).Text);
    }

    [Fact]
    public void Asked_for_the_phone_a_time_alone_is_a_wish() =>
        Assert.Equal("下午打都行", Assert.Single(OneTelling.Into(new() { Open = Asked.Contact }, "下午打都行").Wishes).Text);
}
