using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Xunit;

#pragma warning disable CS0618 // DialogManager is what the SDK calls obsolete, and bots use it.

namespace ComplaintBot.Tests.BotFramework;

public class DialogMemoryTests
{
    private readonly MemoryStorage _storage = new();
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task The_manager_keeps_what_dialogs_put_into_the_conversation_and_the_user()
    {
        var manager = Manager(
            (step, _) =>
            {
                step.State.SetValue("user.profile.name", "张三");
                step.State.SetValue("conversation.count", 3);
                step.State.SetValue("dialog.topic", "退保");
                step.State.SetValue("$tries", 1);
                return Task.FromResult(Dialog.EndOfTurn);
            },
            async (step, token) =>
            {
                var memory = step.State;
                var said = string.Join(
                    ' ',
                    memory.GetValue<string>("user.profile.name"),
                    memory.GetIntValue("conversation.count"),
                    memory.GetStringValue("dialog.topic"),
                    memory.GetValue("dialog.tries", () => 0),
                    memory.GetBoolValue("turn.none", true));
                await step.Context.SendActivityAsync(said, cancellationToken: token);
                return await step.EndDialogAsync(said, token);
            });

        Assert.Equal(DialogTurnStatus.Waiting, (await TurnAsync(manager, "开始")).TurnResult.Status);
        var result = await TurnAsync(manager, "继续");

        Assert.Equal(DialogTurnStatus.Complete, result.TurnResult.Status);
        Assert.Equal("张三 3 退保 1 True", result.TurnResult.Result);
        Assert.Equal("张三 3 退保 1 True", _adapter.GetNextReply().AsMessageActivity().Text);
    }

    [Fact]
    public async Task What_dialogs_change_is_what_the_accessors_read()
    {
        var profile = new UserState(_storage).CreateProperty<Dictionary<string, string>>("profile");
        var manager = Manager((step, token) =>
        {
            step.State.SetValue("user.profile", new Dictionary<string, string> { ["name"] = "李四" });
            return step.EndDialogAsync(null, token);
        });
        await TurnAsync(manager, "开始");

        Dictionary<string, string>? read = null;
        await _adapter.ProcessActivityAsync(
            _adapter.MakeActivity("？"),
            async (turn, token) => read = await profile.GetAsync(turn, null, token),
            TestContext.Current.CancellationToken);

        Assert.Equal("李四", read!["name"]);
    }

    [Fact]
    public async Task The_last_result_stands_in_the_turn()
    {
        var manager = Manager(
            (step, token) => step.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("？"), Choices = ChoiceFactory.ToChoices(["一", "二"]) }, token),
            (step, token) => step.EndDialogAsync(step.State.GetValue<FoundChoice>(TurnPath.LastResult).Value, token));
        await TurnAsync(manager, "开始");

        Assert.Equal("二", (await TurnAsync(manager, "二")).TurnResult.Result);
    }

    [Fact]
    public async Task This_is_the_active_dialog_and_class_its_object()
    {
        var manager = Manager((step, token) =>
        {
            step.State.SetValue("this.own", 1);
            return step.EndDialogAsync($"{step.ActiveDialog.State["own"]} {step.State.GetValue<string>("class.id")} {step.State.GetValue<string>("dialogclass.id")}", token);
        });

        Assert.Equal("1 w root", (await TurnAsync(manager, "开始")).TurnResult.Result);
    }

    [Fact]
    public async Task An_unknown_scope_is_an_error()
    {
        var manager = Manager((step, token) => step.EndDialogAsync(step.State.GetValue<string>("nowhere.x"), token));

        await Assert.ThrowsAnyAsync<Exception>(() => TurnAsync(manager, "开始"));
    }

    [Fact]
    public async Task Services_of_the_manager_are_there_in_every_turn()
    {
        var manager = Manager((step, token) => step.EndDialogAsync(step.Context.TurnState.Get<string>("greeting"), token));
        manager.InitialTurnState.Add("greeting", "您好");

        Assert.Equal("您好", (await TurnAsync(manager, "一")).TurnResult.Result);
        Assert.Equal("您好", (await TurnAsync(manager, "二")).TurnResult.Result);
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task A_conversation_that_was_silent_too_long_begins_anew()
    {
        var manager = Manager((_, _) => Task.FromResult(Dialog.EndOfTurn), (step, token) => step.EndDialogAsync("第二步", token));
        manager.ExpireAfter = 60_000;
        var start = new DateTimeOffset(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

        await TurnAsync(manager, "开始", start);
        Assert.Equal(DialogTurnStatus.Waiting, (await TurnAsync(manager, "还在吗", start.AddMinutes(2))).TurnResult.Status);
        Assert.Equal("第二步", (await TurnAsync(manager, "在", start.AddMinutes(2.5))).TurnResult.Result);
    }

    private DialogManager Manager(params WaterfallStep[] steps) => new(
        new ComponentDialog("root").AddDialog(new WaterfallDialog("w", steps)).AddDialog(new ChoicePrompt("p")))
    {
        ConversationState = new ConversationState(_storage),
        UserState = new UserState(_storage),
    };

    private async Task<DialogManagerResult> TurnAsync(DialogManager manager, string text, DateTimeOffset? at = null)
    {
        DialogManagerResult? result = null;
        var activity = _adapter.MakeActivity(text);
        activity.Timestamp = at;
        await _adapter.ProcessActivityAsync(
            activity, async (turn, token) => result = await manager.OnTurnAsync(turn, token), TestContext.Current.CancellationToken);
        return result!;
    }
}
