using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class WaterfallTests
{
    [Fact]
    public async Task A_waterfall_ends_with_the_last_result_past_its_last_step()
    {
        var client = ClientOf(
            async (step, token) =>
            {
                await step.Context.SendActivityAsync("问", cancellationToken: token);
                return Dialog.EndOfTurn;
            });

        await client.SendActivityAsync<IMessageActivity>("开始", TestContext.Current.CancellationToken);
        await client.SendActivityAsync<IMessageActivity>("答", TestContext.Current.CancellationToken);

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("答", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task An_event_leaves_a_waterfall_where_it_stands()
    {
        var client = ClientOf((_, _) => Task.FromResult(Dialog.EndOfTurn));
        await client.SendActivityAsync<IMessageActivity>("开始", TestContext.Current.CancellationToken);

        await client.SendActivityAsync<IActivity>(new Activity(ActivityTypes.Event), TestContext.Current.CancellationToken);

        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Single(client.DialogContext.Stack);
    }

    [Fact]
    public Task Going_on_twice_in_one_step_is_an_error()
    {
        var client = ClientOf(
            async (step, token) =>
            {
                await step.NextAsync(1, token);
                return await step.NextAsync(2, token);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn));

        return Assert.ThrowsAnyAsync<Exception>(
            () => client.SendActivityAsync<IMessageActivity>("开始", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_version_of_a_waterfall_counts_its_steps()
    {
        var waterfall = new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]);
        Assert.Equal("w:1", waterfall.GetVersion());

        waterfall.AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn));
        Assert.Equal("w:2", waterfall.GetVersion());
    }

    [Fact]
    public async Task Options_and_values_are_there_in_later_turns()
    {
        object? options = null;
        var values = new Dictionary<string, object>();
        var client = ClientOf(
            "退保",
            (step, _) =>
            {
                step.Values["name"] = "张三";
                step.Values["sure"] = true;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, token) =>
            {
                options = step.Options;
                values = new Dictionary<string, object>(step.Values);
                return step.EndDialogAsync(null, token);
            });

        await client.SendActivityAsync<IMessageActivity>("开始", TestContext.Current.CancellationToken);
        await client.SendActivityAsync<IMessageActivity>("答", TestContext.Current.CancellationToken);

        Assert.Equal("退保", options);
        Assert.Equal(("张三", true), (values["name"], values["sure"]));
    }

    [Fact]
    public async Task What_a_dialog_below_ends_with_is_the_result_of_the_next_step()
    {
        object? result = null;
        var root = new ComponentDialog("root");
        root.AddDialog(new WaterfallDialog(
            "outer",
            [
                (step, token) => step.BeginDialogAsync("inner", null, token),
                (step, token) =>
                {
                    result = step.Result;
                    return step.EndDialogAsync(null, token);
                },
            ]));
        root.AddDialog(new WaterfallDialog("inner", [(step, token) => step.EndDialogAsync("内", token)]));

        var client = new DialogTestClient("test", root);
        await client.SendActivityAsync<IMessageActivity>("开始", TestContext.Current.CancellationToken);

        Assert.Equal("内", result);
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
    }

    private static DialogTestClient ClientOf(params WaterfallStep[] steps) => ClientOf(null, steps);

    private static DialogTestClient ClientOf(object? options, params WaterfallStep[] steps) =>
        new("test", new WaterfallDialog("w", steps), options);
}
