using Xunit;

namespace ComplaintBot.Tests.Cases;

public sealed class BesidePersonTables
{
    [Theory]
    [InlineData("谢谢")]
    [InlineData("在吗")]
    [InlineData("你还在吗")]
    [InlineData("好，我等着")]
    [InlineData("那好吧")]
    [InlineData("稍等一下，我找找")]
    [InlineData("您贵姓")]
    [InlineData("真的吗")]
    [InlineData("谢谢你这么耐心")]
    [InlineData("麻煩你了")]
    public void Courtesy_to_a_person_tells_nothing(string text) =>
        Assert.Equal(0, OneTelling.Into(new() { Number = "CF-1" }, text, besidePerson: true).CountStatements());

    [Theory]
    [InlineData("不是我")]
    [InlineData("我没签过字")]
    [InlineData("保单是2004年买的")]
    [InlineData("当时业务员说随时能退")]
    public void What_tells_of_the_matter_is_kept(string text) =>
        Assert.Equal(1, OneTelling.Into(new() { Number = "CF-1" }, text, besidePerson: true).CountStatements());

    [Fact]
    public void Courtesy_that_touches_danger_is_never_taken_for_courtesy()
    {
        var data = OneTelling.Into(new() { Number = "CF-1" }, "好吧，我不想活了", besidePerson: true);
        Assert.Contains(data.Signals, signal => signal.HandsOver);
    }
}
