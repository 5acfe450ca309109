using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class PromptTests
{
    [Fact]
    public async Task An_answer_that_is_not_valid_is_asked_again_in_the_words_for_that()
    {
        var client = Asking(
            (context, _) => Task.FromResult(context.Recognized.Value.Length == 11),
            new PromptOptions { Prompt = MessageFactory.Text("电话？"), RetryPrompt = MessageFactory.Text("请留11位手机号") });

        Assert.Equal("电话？", await SayAsync(client, "开始"));
        Assert.Equal("请留11位手机号", await SayAsync(client, "123"));
        await SayAsync(client, "13800138000");

        Assert.Equal("13800138000", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task Without_words_for_that_the_prompt_is_asked_again()
    {
        var client = Asking((_, _) => Task.FromResult(false), new PromptOptions { Prompt = MessageFactory.Text("电话？") });

        Assert.Equal("电话？", await SayAsync(client, "开始"));
        Assert.Equal("电话？", await SayAsync(client, "123"));
    }

    [Fact]
    public async Task Attempts_are_counted_before_the_validator_looks()
    {
        var attempts = new List<int>();
        var client = Asking(
            (context, _) =>
            {
                attempts.Add(context.AttemptCount);
                return Task.FromResult(context.AttemptCount == 3);
            },
            new PromptOptions { Prompt = MessageFactory.Text("？") });

        foreach (var said in new[] { "开始", "一", "二", "三" })
        {
            await SayAsync(client, said);
        }

        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal("三", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task The_validator_decides_alone_even_when_nothing_was_recognised()
    {
        bool? recognised = null;
        var client = new DialogTestClient("test", Waterfall(
            new ConfirmPrompt("p", (context, _) =>
            {
                recognised = context.Recognized.Succeeded;
                return Task.FromResult(true);
            }),
            new PromptOptions { Prompt = MessageFactory.Text("对吗？") }));

        await SayAsync(client, "开始");
        await SayAsync(client, "今天天气");

        Assert.False(recognised);
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task A_validator_that_answers_has_asked_again_itself()
    {
        var client = Asking(
            async (context, token) =>
            {
                await context.Context.SendActivityAsync("不像电话", cancellationToken: token);
                return false;
            },
            new PromptOptions { Prompt = MessageFactory.Text("电话？") });

        await SayAsync(client, "开始");

        Assert.Equal("不像电话", await SayAsync(client, "x"));
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }

    [Fact]
    public async Task A_prompt_begun_with_anything_but_its_options_is_an_error()
    {
        var client = new DialogTestClient("test", new TextPrompt("p"), "text");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SayAsync(client, "开始"));
    }

    [Fact]
    public async Task A_prompt_says_that_it_expects_an_answer()
    {
        var client = new DialogTestClient(
            "test", new TextPrompt("p"), new PromptOptions { Prompt = new Activity { Type = ActivityTypes.Message, Text = "？" } });

        var prompt = await client.SendActivityAsync<IMessageActivity>("开始", TestContext.Current.CancellationToken);

        Assert.Equal(InputHints.ExpectingInput, prompt.InputHint);
    }

    [Fact]
    public async Task Attachments_are_the_answer_to_a_prompt_for_them()
    {
        var client = new DialogTestClient("test", new AttachmentPrompt("p"), new PromptOptions { Prompt = MessageFactory.Text("凭证？") });
        await SayAsync(client, "开始");
        Assert.Equal("凭证？", await SayAsync(client, "没有"));

        var photo = new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png", "https://x/1.png")] };
        await client.SendActivityAsync<IActivity>(photo, TestContext.Current.CancellationToken);

        var attachments = Assert.IsAssignableFrom<IList<Attachment>>(client.DialogTurnResult.Result);
        Assert.Equal("image/png", Assert.Single(attachments).ContentType);
    }

    [Fact]
    public async Task An_event_can_be_the_answer_to_an_activity_prompt()
    {
        var prompt = new EventPrompt("p", (context, _) => Task.FromResult(context.Recognized.Value.Name == "paid"));
        var client = new DialogTestClient("test", prompt, new PromptOptions { Prompt = MessageFactory.Text("等待") });
        await SayAsync(client, "开始");

        await client.SendActivityAsync<IActivity>(new Activity(ActivityTypes.Event) { Name = "other" }, TestContext.Current.CancellationToken);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        await client.SendActivityAsync<IActivity>(new Activity(ActivityTypes.Event) { Name = "paid" }, TestContext.Current.CancellationToken);

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
    }

    private static DialogTestClient Asking(PromptValidator<string> validator, PromptOptions options) =>
        new("test", Waterfall(new TextPrompt("p", validator), options));

    private static ComponentDialog Waterfall(Dialog prompt, PromptOptions options) =>
        new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("w", [(step, token) => step.PromptAsync("p", options, token)]))
            .AddDialog(prompt);

    private static async Task<string?> SayAsync(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text, TestContext.Current.CancellationToken))?.Text;

    private sealed class EventPrompt(string id, PromptValidator<Activity> validator) : ActivityPrompt(id, validator);
}
