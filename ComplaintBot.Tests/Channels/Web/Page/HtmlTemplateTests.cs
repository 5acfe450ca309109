using ComplaintBot.Channels.Web.Page;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.Page;

public sealed class HtmlTemplateTests
{
    [Theory]
    [InlineData("<p>{{a}}</p>", "<p>&lt;&amp;&gt;</p>")]
    [InlineData("{{#a}}有{{/a}}{{^a}}没有{{/a}}", "有")]
    [InlineData("{{#none}}有{{/none}}{{^none}}没有{{/none}}", "没有")]
    [InlineData("{{tricky}}", "{{a}}")]
    public void Gaps_are_filled_in_encoded(string template, string html)
    {
        var values = new Dictionary<string, string?> { ["a"] = "<&>", ["none"] = null, ["tricky"] = "{{a}}" };
        Assert.Equal(html, new HtmlTemplate(template).Render(values));
    }

    [Fact]
    public void A_gap_that_nobody_fills_is_a_fault() =>
        Assert.Throws<KeyNotFoundException>(() => new HtmlTemplate("{{b}}").Render(new Dictionary<string, string?>()));
}
