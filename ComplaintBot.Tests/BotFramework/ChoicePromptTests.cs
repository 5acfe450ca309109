using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class ChoicePromptTests
{
    private static readonly string[] Products = ["信用卡", "个人贷款", "保险", "其他问题"];

    [Theory]
    [InlineData("信用卡", 0), InlineData("个人贷款", 1), InlineData("2", 1), InlineData("第二个", 1)]
    public async Task A_choice_is_its_title_or_its_number(string said, int index) => Assert.Equal(index, await ChooseAsync(said));

    [Trait("Supplier", "ours")]
    [Theory]
    [InlineData("我要投诉信用卡", 0), InlineData("信用", 0), InlineData("二", 1), InlineData("贷款", 1), InlineData("选3", 2), InlineData("第三项吧", 2)]
    [InlineData("最后一个", 3), InlineData("我要投诉贷款的问题", 1), InlineData("信不过信用卡", 0), InlineData("保险！", 2), InlineData("３", 2), InlineData("是保险吧", 2)]
    public async Task A_choice_is_found_as_customers_say_it(string said, int index) => Assert.Equal(index, await ChooseAsync(said));

    [Trait("Supplier", "ours")]
    [Theory]
    [InlineData("卡"), InlineData("我有2张卡"), InlineData("我2004年买的"), InlineData("9"), InlineData("第九个"), InlineData("你好"), InlineData("零")]
    public async Task Nothing_is_chosen_by_chance(string said) => Assert.Null(await ChooseAsync(said));

    [Trait("Supplier", "ours")]
    [Fact]
    public void A_part_of_two_choices_chooses_none() =>
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("贷款", ["个人贷款", "企业贷款"]));

    [Theory]
    [InlineData("the second one", 1), InlineData("Credit Card", 0), InlineData("I want a loan", 1), InlineData("2", 1), InlineData("two", 1)]
    public void English_choices_are_found_in_a_sentence(string said, int index)
    {
        var found = ChoiceRecognizers.RecognizeChoices(said, ["Credit card", "Loan"], new FindChoicesOptions { Locale = "en-us" });

        Assert.Equal(index, Assert.Single(found).Resolution.Index);
    }

    [Fact]
    public void Synonyms_and_buttons_name_a_choice_too()
    {
        var choices = new List<Choice>
        {
            new("card") { Synonyms = ["信用卡"], Action = new CardAction(ActionTypes.ImBack, "刷卡") },
            new("loan"),
        };

        Assert.Equal("card", ChoiceRecognizers.RecognizeChoices("信用卡", choices)[0].Resolution.Value);
        Assert.Equal("card", ChoiceRecognizers.RecognizeChoices("刷卡", choices)[0].Resolution.Value);
    }

    [Fact]
    public async Task Choices_are_buttons_where_the_channel_has_them()
    {
        var prompt = await Client("webchat").SendActivityAsync<IMessageActivity>("开始", TestContext.Current.CancellationToken);

        Assert.Equal(Products, prompt.SuggestedActions.Actions.Select(a => a.Title));
        Assert.All(prompt.SuggestedActions.Actions, a => Assert.Equal(ActionTypes.ImBack, a.Type));
        Assert.Equal("哪个产品？", prompt.Text);
    }

    [Fact]
    public async Task And_a_list_where_it_has_none()
    {
        var prompt = await Client("test").SendActivityAsync<IMessageActivity>("开始", TestContext.Current.CancellationToken);

        Assert.Equal("哪个产品？\n\n   1. 信用卡\n   2. 个人贷款\n   3. 保险\n   4. 其他问题", prompt.Text);
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public void Three_choices_stand_in_one_line_in_Chinese()
    {
        var options = new ChoiceFactoryOptions("、", " 或 ", " 或 ", true);

        Assert.Equal("哪个？ (1) 一、(2) 二 或 (3) 三", ChoiceFactory.Inline([new("一"), new("二"), new("三")], "哪个？", null, options).Text);
    }

    private static async Task<int?> ChooseAsync(string said)
    {
        var client = Client("test");
        await SayAsync(client, "开始");
        await SayAsync(client, said);
        return client.DialogTurnResult.Status == DialogTurnStatus.Complete
            ? ((FoundChoice)client.DialogTurnResult.Result).Index
            : null;
    }

    private static Task<IMessageActivity> SayAsync(DialogTestClient client, string text) =>
        client.SendActivityAsync<IMessageActivity>(
            new Activity(ActivityTypes.Message) { Text = text, Locale = "zh-CN" }, TestContext.Current.CancellationToken);

    private static DialogTestClient Client(string channelId) =>
        new(channelId, new ChoicePrompt("c"), new PromptOptions
        {
            Prompt = MessageFactory.Text("哪个产品？"),
            Choices = ChoiceFactory.ToChoices(Products),
        });
}
