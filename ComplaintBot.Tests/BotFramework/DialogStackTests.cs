using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

/// <summary>How the stack stands in the state, and what becomes of a stack whose dialogs have changed.</summary>
public class DialogStackTests
{
    private static readonly WaterfallStep Wait = (_, _) => Task.FromResult(Dialog.EndOfTurn);

    [Fact]
    public async Task The_top_of_the_stack_stands_first_and_each_kind_of_dialog_keeps_its_own()
    {
        var client = new DialogTestClient("test", Asking(), "选项");
        await SayAsync(client, "开始");

        var component = Assert.Single(client.DialogContext.Stack);
        var inner = Assert.IsType<DialogState>(component.State[ComponentDialog.PersistedDialogState]).DialogStack;

        Assert.Equal(["p", "w"], inner.Select(i => i.Id));
        Assert.IsType<PromptOptions>(inner[0].State["options"]);
        Assert.Equal(0, Convert.ToInt32(Assert.IsAssignableFrom<IDictionary<string, object>>(inner[0].State["state"])["AttemptCount"], null));
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], inner[1].State.Keys.Order());
        Assert.Equal(("选项", 0), (inner[1].State["options"], Convert.ToInt32(inner[1].State["stepIndex"], null)));
    }

    [Fact]
    public async Task The_test_client_runs_the_dialog_without_a_trace()
    {
        var adapter = new TestAdapter("emulator", sendTraceActivity: true);
        var client = new DialogTestClient(adapter, Asking());

        Assert.Equal("？", await SayAsync(client, "开始"));

        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task The_test_client_takes_middleware_and_a_state()
    {
        var state = new ConversationState(new MemoryStorage());
        var seen = new Seeing();
        var client = new DialogTestClient("test", Asking(), null, [seen], state);

        await SayAsync(client, "开始");

        Assert.Same(state, client.ConversationState);
        Assert.Equal(["开始"], seen.Texts);
    }

    [Fact]
    public async Task Every_status_but_waiting_ends_a_component()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog(
            "w", [(_, _) => Task.FromResult(new DialogTurnResult(DialogTurnStatus.CompleteAndWait, "完"))]));
        var client = new DialogTestClient("test", component);

        await SayAsync(client, "开始");

        Assert.Equal((DialogTurnStatus.Complete, "完"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task A_waterfall_that_lost_the_steps_ahead_ends_with_the_answer()
    {
        var storage = new MemoryStorage();
        await new ConversationOf(Root(Wait, Wait, Wait), storage).SayAsync("开始");
        var shortened = new ConversationOf(Root(Wait), storage);

        await shortened.SayAsync("继续");

        Assert.Empty(await shortened.SayAsync("又来"));
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task A_dialog_that_was_taken_away_is_an_error_that_names_it()
    {
        var storage = new MemoryStorage();
        await new ConversationOf(new ComponentDialog("root").AddDialog(new WaterfallDialog("old", [Wait, Wait])), storage).SayAsync("开始");
        var renamed = new ConversationOf(new ComponentDialog("root").AddDialog(new WaterfallDialog("new", [Wait, Wait])), storage);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => renamed.SayAsync("继续"));

        Assert.Contains("'old'", error.Message, StringComparison.Ordinal);
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task A_component_that_hears_of_a_change_deep_inside_can_begin_anew()
    {
        var storage = new MemoryStorage();
        await new ConversationOf(new Renewing("old"), storage).SayAsync("开始");

        var replies = await new ConversationOf(new Renewing("new"), storage).SayAsync("继续");

        Assert.Equal(["new 问"], replies);
    }

    private static ComponentDialog Asking() => new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("w", [(step, token) => step.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("？") }, token)]))
        .AddDialog(new TextPrompt("p"));

    private static ComponentDialog Root(params WaterfallStep[] steps) => new ComponentDialog("root").AddDialog(new WaterfallDialog("w", steps));

    private static async Task<string?> SayAsync(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text, TestContext.Current.CancellationToken))?.Text;

    private sealed class Seeing : IMiddleware
    {
        public List<string> Texts { get; } = [];

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Texts.Add(turnContext.Activity.Text);
            return next(cancellationToken);
        }
    }

    private sealed class Renewing : ComponentDialog
    {
        public Renewing(string name)
            : base("root") =>
            AddDialog(new ComponentDialog("inner").AddDialog(new WaterfallDialog(name, [(step, token) => AskAsync(step, name, token), Wait])));

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Stack.Count == 0
                ? await OnBeginDialogAsync(innerDc, null, cancellationToken)
                : await base.OnContinueDialogAsync(innerDc, cancellationToken);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            var changed = e.Name == DialogEvents.VersionChanged;
            if (changed)
            {
                dc.ActiveDialog.State.Remove(PersistedDialogState);
            }

            return Task.FromResult(changed);
        }

        private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string name, CancellationToken token)
        {
            await step.Context.SendActivityAsync($"{name} 问", cancellationToken: token);
            return EndOfTurn;
        }
    }
}
