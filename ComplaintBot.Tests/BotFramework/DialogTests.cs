using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class DialogTests
{
    private static readonly WaterfallStep Wait = (_, _) => Task.FromResult(Dialog.EndOfTurn);

    [Fact]
    public void A_component_begins_with_the_first_dialog_added()
    {
        var component = new ComponentDialog("c").AddDialog(new TextPrompt("first")).AddDialog(new TextPrompt("second"));

        Assert.Equal("first", component.InitialDialogId);
    }

    [Fact]
    public void A_duplicate_id_gets_a_number_and_the_same_dialog_again_does_not()
    {
        var (one, two) = (new TextPrompt("p"), new TextPrompt("p"));
        var set = new DialogSet().Add(one).Add(one).Add(two);

        Assert.Equal(["p", "p2"], set.GetDialogs().Select(d => d.Id));
        Assert.Same(two, set.Find("p2"));
    }

    [Fact]
    public async Task Cancelling_inside_ends_the_component()
    {
        var component = new ComponentDialog("c").AddDialog(
            new WaterfallDialog("w", [Wait, (step, token) => step.CancelAllDialogsAsync(token)]));
        var client = new DialogTestClient("test", component);
        await SayAsync(client, "开始");

        await SayAsync(client, "取消");

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Empty(client.DialogContext.Stack);
    }

    [Fact]
    public async Task A_dialog_takes_the_place_of_another()
    {
        var component = new ComponentDialog("c")
            .AddDialog(new WaterfallDialog("one", [(step, token) => step.ReplaceDialogAsync("two", "给", token)]))
            .AddDialog(new WaterfallDialog("two", [(step, token) => step.EndDialogAsync(step.Options, token)]));
        var client = new DialogTestClient("test", component);

        await SayAsync(client, "开始");

        Assert.Equal("给", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task Reprompting_asks_what_is_open_again()
    {
        var component = new Interrupted();
        var client = new DialogTestClient("test", component);
        Assert.Equal("电话？", await SayAsync(client, "开始"));

        Assert.Equal("电话？", await SayAsync(client, "再问一次"));

        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task An_unknown_dialog_is_an_error()
    {
        var client = new DialogTestClient("test", new WaterfallDialog("w", [(step, token) => step.BeginDialogAsync("no", null, token)]));

        await Assert.ThrowsAnyAsync<Exception>(() => SayAsync(client, "开始"));
    }

    [Fact]
    public async Task An_event_goes_from_the_leaf_up_to_the_one_that_handles_it()
    {
        var root = new Listening("outer");
        root.AddDialog(new ComponentDialog("inner").AddDialog(new WaterfallDialog(
            "w", [async (step, token) =>
            {
                var handled = await step.EmitEventAsync("sign", 7, true, true, token);
                return await step.EndDialogAsync(handled, token);
            }])));
        var client = new DialogTestClient("test", root);

        await SayAsync(client, "开始");

        Assert.Equal(true, client.DialogTurnResult.Result);
        Assert.Equal(7, root.Heard);
    }

    [Fact]
    public async Task The_trace_of_the_state_is_sent_on_the_emulator_channel_only()
    {
        Assert.Equal(1, await TracesAsync("emulator"));
        Assert.Equal(0, await TracesAsync("webchat"));
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public void The_version_of_the_root_changes_with_any_step_or_dialog_at_any_depth()
    {
        var versions = new[]
        {
            Root(1, false).GetVersion(),
            Root(2, false).GetVersion(),
            Root(1, true).GetVersion(),
        };

        Assert.Equal(3, versions.Distinct().Count());
        Assert.Equal(versions[0], Root(1, false).GetVersion());
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public void A_version_asked_before_a_step_is_added_is_not_kept()
    {
        var inner = new WaterfallDialog("w", [Wait]);
        var root = new ComponentDialog("root").AddDialog(new ComponentDialog("c").AddDialog(inner));
        var before = root.GetVersion();

        inner.AddStep(Wait);

        Assert.NotEqual(before, root.GetVersion());
    }

    [Fact]
    public async Task A_stored_stack_of_other_dialogs_is_told_as_an_event()
    {
        var storage = new MemoryStorage();
        await new ConversationOf(new Listening("root").With(Wait), storage).SayAsync("开始");
        var changed = new Listening("root").With(Wait, Wait);

        await new ConversationOf(changed, storage).SayAsync("继续");

        Assert.Contains(DialogEvents.VersionChanged, changed.Events);
    }

    private static ComponentDialog Root(int steps, bool prompt)
    {
        var inner = new ComponentDialog("inner").AddDialog(new WaterfallDialog("w", Enumerable.Repeat(Wait, steps)));
        return new ComponentDialog("root").AddDialog(prompt ? inner.AddDialog(new TextPrompt("p")) : inner);
    }

    private static async Task<int> TracesAsync(string channelId)
    {
        var state = new ConversationState(new MemoryStorage());
        var adapter = new TestAdapter(channelId, sendTraceActivity: channelId == "emulator");
        var dialog = new WaterfallDialog("w", [Wait]);
        await adapter.ProcessActivityAsync(
            adapter.MakeActivity("你好"),
            (turn, token) => dialog.RunAsync(turn, state.CreateProperty<DialogState>("d"), token),
            TestContext.Current.CancellationToken);
        return adapter.ActiveQueue.Count(a => a.Type == ActivityTypes.Trace && a.Name == "BotState");
    }

    private static async Task<string?> SayAsync(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text, TestContext.Current.CancellationToken))?.Text;

    private sealed class Interrupted : ComponentDialog
    {
        public Interrupted()
            : base("c")
        {
            AddDialog(new WaterfallDialog(
                "w", [(step, token) => step.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("电话？") }, token)]));
            AddDialog(new TextPrompt("p"));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            await innerDc.RepromptDialogAsync(cancellationToken);
            return EndOfTurn;
        }
    }

    private sealed class Listening(string id) : ComponentDialog(id)
    {
        public object? Heard { get; private set; }

        public List<string> Events { get; } = [];

        public Listening With(params WaterfallStep[] steps)
        {
            AddDialog(new WaterfallDialog("w", steps));
            return this;
        }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Events.Add(e.Name);
            Heard = e.Value;
            return Task.FromResult(e.Name == "sign");
        }
    }
}
