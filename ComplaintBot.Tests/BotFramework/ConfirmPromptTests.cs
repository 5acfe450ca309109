using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class ConfirmPromptTests
{
    [Theory]
    [InlineData("是"), InlineData("是的"), InlineData("对"), InlineData("好"), InlineData("好的"), InlineData("可以"), InlineData("行"), InlineData("没问题"), InlineData("1")]
    public async Task Yes_is_understood(string said) => Assert.Equal(true, await AnswerAsync(said));

    [Theory]
    [InlineData("不"), InlineData("不是"), InlineData("不对"), InlineData("不行"), InlineData("不是的"), InlineData("2")]
    public async Task No_is_understood(string said) => Assert.Equal(false, await AnswerAsync(said));

    [Trait("Supplier", "ours")]
    [Theory]
    [InlineData("对的"), InlineData("嗯"), InlineData("嗯嗯"), InlineData("确认"), InlineData("正确"), InlineData("没错"), InlineData("yes"), InlineData("ok"), InlineData("y"), InlineData("OK")]
    [InlineData("我觉得是的"), InlineData("是的，没错。"), InlineData("嗯，对"), InlineData("对对对"), InlineData("好滴"), InlineData("沒錯"), InlineData("ＯＫ"), InlineData("确认无误"), InlineData("没有错"), InlineData("no problem"), InlineData("yes please")]
    public async Task Yes_is_understood_as_customers_say_it(string said) => Assert.Equal(true, await AnswerAsync(said));

    [Trait("Supplier", "ours")]
    [Theory]
    [InlineData("否"), InlineData("没有"), InlineData("错"), InlineData("错了"), InlineData("取消"), InlineData("no"), InlineData("不用了"), InlineData("嗯，不是"), InlineData("不对，错了"), InlineData("有误"), InlineData("不正确"), InlineData("No."), InlineData("算了"), InlineData("not correct"), InlineData("no, wrong")]
    public async Task No_is_understood_as_customers_say_it(string said) => Assert.Equal(false, await AnswerAsync(said));

    [Theory]
    [InlineData("今天天气"), InlineData("我的卡被盗刷了"), InlineData("3")]
    public async Task Anything_else_is_neither(string said) => Assert.Null(await AnswerAsync(said));

    [Trait("Supplier", "ours")]
    [Theory]
    [InlineData("对，不过金额不对"), InlineData("不确定"), InlineData("是不是"), InlineData("对不对"), InlineData("有2笔是错的"), InlineData("对了，还有一笔"), InlineData("嗯？"), InlineData("不好意思")]
    public async Task A_word_that_is_taken_back_or_doubted_is_neither(string said) => Assert.Null(await AnswerAsync(said));

    [Trait("Supplier", "ours")]
    [Theory]
    [InlineData("zh-CN"), InlineData("zh-TW"), InlineData(null), InlineData("")]
    public async Task The_buttons_are_in_the_language_of_the_question(string? locale)
    {
        var client = Client(out var start, "webchat", locale);

        var prompt = await client.SendActivityAsync<IMessageActivity>(start, TestContext.Current.CancellationToken);

        Assert.Equal(["是", "否"], prompt.SuggestedActions.Actions.Select(a => a.Title));
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task As_text_the_two_are_joined_by_a_word_for_or()
    {
        var client = Client(out var start, "wechat", "zh-CN");

        var prompt = await client.SendActivityAsync<IMessageActivity>(start, TestContext.Current.CancellationToken);

        Assert.Equal("信息对吗？ (1) 是 或 (2) 否", prompt.Text);
    }

    [Trait("Supplier", "ours")]
    [Theory]
    [InlineData("de-DE", "Ja", "Nein"), InlineData("ja", "はい", "いいえ"), InlineData("pt-PT", "Sim", "Não"), InlineData("cs-CZ", "Ano", "Ne"), InlineData("xx", "Yes", "No")]
    public async Task Other_languages_have_their_words_and_a_bot_may_bring_more(string locale, string yes, string no)
    {
        var own = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> { ["cs-cz"] = (new("Ano"), new("Ne"), new()) };
        var client = new DialogTestClient("webchat", new ConfirmPrompt("c", own), new PromptOptions { Prompt = MessageFactory.Text("?") });

        var prompt = await SayAsync(client, "hi", locale);
        Assert.Equal([yes, no], prompt.SuggestedActions.Actions.Select(a => a.Title));

        await SayAsync(client, no, locale);
        Assert.Equal(false, client.DialogTurnResult.Result);
    }

    private static Task<IMessageActivity> SayAsync(DialogTestClient client, string text, string locale) =>
        client.SendActivityAsync<IMessageActivity>(
            new Activity(ActivityTypes.Message) { Text = text, Locale = locale }, TestContext.Current.CancellationToken);

    private static async Task<bool?> AnswerAsync(string said)
    {
        var client = Client(out var start, "test", "zh-CN");
        await client.SendActivityAsync<IMessageActivity>(start, TestContext.Current.CancellationToken);
        var answer = new Activity(ActivityTypes.Message) { Text = said, Locale = "zh-CN" };
        await client.SendActivityAsync<IMessageActivity>(answer, TestContext.Current.CancellationToken);
        return client.DialogTurnResult.Status == DialogTurnStatus.Complete ? (bool)client.DialogTurnResult.Result : null;
    }

    private static DialogTestClient Client(out Activity start, string channelId, string? locale)
    {
        start = new Activity(ActivityTypes.Message) { Text = "hi", Locale = locale };
        return new DialogTestClient(channelId, new ConfirmPrompt("c"), new PromptOptions { Prompt = MessageFactory.Text("信息对吗？") });
    }
}
