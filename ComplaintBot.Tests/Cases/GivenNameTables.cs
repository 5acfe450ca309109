using Xunit;

namespace ComplaintBot.Tests.Cases;

public sealed class GivenNameTables
{
    [Theory]
    [InlineData("13512345678 刘", "刘")]
    [InlineData("刘 13512345678", "刘")]
    [InlineData("刘13512345678", "刘")]
    [InlineData("13512345678，刘", "刘")]
    [InlineData("陳 13512345678", "陳")]
    [InlineData("我姓刘", "刘")]
    [InlineData("免贵姓刘", "刘")]
    public void A_surname_beside_the_phone_is_the_name(string text, string name) => Assert.Equal(name, OneTelling.Into(new(), text).Name);

    [Theory]
    [InlineData("13512345678 对")]
    [InlineData("好 13512345678")]
    [InlineData("13512345678 谢")]
    [InlineData("13512345678，钱")]
    [InlineData("13512345678 何时打")]
    [InlineData("13512345678 麻烦你了")]
    [InlineData("刘")]
    public void No_word_becomes_a_name(string text) => Assert.Null(OneTelling.Into(new(), text).Name);
}
