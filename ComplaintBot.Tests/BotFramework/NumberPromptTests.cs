using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

[Trait("Supplier", "ours")]
public class NumberPromptTests
{
    [Theory]
    [InlineData("三百", 300), InlineData("三百元", 300), InlineData("三百块", 300), InlineData("大概三百吧", 300), InlineData("三百五", 350), InlineData("三万二", 32000)]
    [InlineData("300", 300), InlineData("12,430.50元", 12430.5), InlineData("－5", -5), InlineData("三点五", 3.5), InlineData("五", 5)]
    public async Task A_number_is_understood_in_Chinese(string said, double number) => Assert.Equal(number, await AnswerAsync<double>(said, "zh-CN"));

    [Theory]
    [InlineData("3w", 30_000), InlineData("3千8", 3_800), InlineData("3万2", 32_000), InlineData("三点五万", 35_000), InlineData("3.5万块", 35_000), InlineData("扣了我3w", 30_000)]
    public async Task And_as_people_write_it_in_a_hurry(string said, int number) => Assert.Equal(number, await AnswerAsync<int>(said, "zh-CN"));

    [Theory]
    [InlineData("three hundred", "en-us", 300), InlineData("I am 25 years old", "en-us", 25), InlineData("1,5", "de-DE", 1.5), InlineData("三百", "en-US", 300), InlineData("three hundred", "zh-CN", 300), InlineData("三百", null, 300), InlineData("三百", "", 300)]
    public async Task It_is_read_in_the_language_of_the_locale_or_else_of_the_answer(string said, string? locale, double number) =>
        Assert.Equal(number, await AnswerAsync<double>(said, locale));

    [Theory]
    [InlineData("不知道"), InlineData("2.5"), InlineData("三百亿")]
    public async Task What_is_no_whole_number_or_too_large_is_asked_again(string said) => Assert.Null(await AnswerAsync<int>(said, "zh-CN"));

    [Fact]
    public void It_gives_numbers_only() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<bool>("p"));

    [Fact]
    public async Task Every_kind_of_number_comes_as_its_own_type() =>
        Assert.Equal((3, 3L, 3f, 3d, 3m), (await AnswerAsync<int>("三", "zh-CN"), await AnswerAsync<long>("三", "zh-CN"), await AnswerAsync<float>("三", "zh-CN"), await AnswerAsync<double>("三", "zh-CN"), await AnswerAsync<decimal>("三", "zh-CN")));

    private static async Task<T?> AnswerAsync<T>(string said, string? locale)
        where T : struct
    {
        var client = new DialogTestClient("test", new NumberPrompt<T>("p"), new PromptOptions { Prompt = MessageFactory.Text("多少？") });
        foreach (var text in new[] { "hi", said })
        {
            var activity = new Activity(ActivityTypes.Message) { Text = text, Locale = locale };
            await client.SendActivityAsync<IMessageActivity>(activity, TestContext.Current.CancellationToken);
        }

        return client.DialogTurnResult.Status == DialogTurnStatus.Complete ? (T)client.DialogTurnResult.Result : null;
    }
}
