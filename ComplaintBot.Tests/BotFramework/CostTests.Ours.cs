using System.Text;
using BotFramework.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

/// <summary>What a turn of a waterfall of five steps costs; the packages take 300 KB and store 4.7 KB.</summary>
[Trait("Supplier", "ours")]
public class CostTests(ITestOutputHelper output)
{
    private const int MostBytesStored = 1_000;
    private const int MostBytesAllocated = 30_000;

    private static readonly string[] Answers = ["开始", "张三", "信用卡", "多收了年费", "13800138000", "是"];

    [Fact]
    public async Task A_conversation_is_stored_in_less_than_a_kilobyte()
    {
        var conversation = new ConversationOf(Complaint());
        foreach (var answer in Answers[..^1])
        {
            await conversation.SayAsync(answer);
            var stored = await conversation.Storage.ReadAsync(["test/conversations/Conversation1"], TestContext.Current.CancellationToken);
            var json = BotJson.Write(stored.Values.Single());
            output.WriteLine($"{json.Length} {Encoding.UTF8.GetString(json)}");

            Assert.InRange(json.Length, 1, MostBytesStored);
        }
    }

    [Fact]
    public async Task A_turn_allocates_little()
    {
        var dialog = Complaint();
        await TalkAsync(dialog);
        await TalkAsync(dialog);

        var before = GC.GetAllocatedBytesForCurrentThread();
        await TalkAsync(dialog);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Answers.Length;

        output.WriteLine($"{each} bytes a turn");
        Assert.InRange(each, 1, MostBytesAllocated);
    }

    /// <summary>The packages' takes 72 KB.</summary>
    [Fact]
    public async Task A_write_to_memory_allocates_little()
    {
        var conversation = new ConversationOf(Complaint());
        await conversation.SayAsync(Answers[0]);
        var state = await conversation.Storage.ReadAsync(["test/conversations/Conversation1"], TestContext.Current.CancellationToken);
        await conversation.Storage.WriteAsync(state, TestContext.Current.CancellationToken);

        var before = GC.GetAllocatedBytesForCurrentThread();
        await conversation.Storage.WriteAsync(state, TestContext.Current.CancellationToken);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        output.WriteLine($"{bytes} bytes a write");
        Assert.InRange(bytes, 1, 5_000);
    }

    [Fact]
    public async Task The_conversation_comes_to_its_end()
    {
        var replies = await TalkAsync(Complaint());

        Assert.Equal("已登记：张三 信用卡 多收了年费 13800138000", replies.Single());
    }

    private static async Task<IReadOnlyList<string>> TalkAsync(Dialog dialog)
    {
        var conversation = new ConversationOf(dialog);
        IReadOnlyList<string> replies = [];
        foreach (var answer in Answers)
        {
            replies = await conversation.SayAsync(answer);
        }

        return replies;
    }

    private static ComponentDialog Complaint()
    {
        var root = new ComponentDialog("complaint");
        root.AddDialog(new WaterfallDialog(
            "first-contact",
            [
                (step, token) => Ask(step, "text", "您贵姓？", token),
                (step, token) => Choose(Keep(step, "name"), token),
                (step, token) => Ask(Keep(step, "product"), "text", "发生了什么？", token),
                (step, token) => Ask(Keep(step, "facts"), "text", "您的电话？", token),
                (step, token) => Ask(Keep(step, "phone"), "confirm", "信息对吗？", token),
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync($"已登记：{string.Join(' ', step.Values.Values)}", cancellationToken: token);
                    return await step.EndDialogAsync(null, token);
                },
            ]));
        root.AddDialog(new TextPrompt("text"));
        root.AddDialog(new ChoicePrompt("choice"));
        root.AddDialog(new ConfirmPrompt("confirm"));
        return root;
    }

    private static WaterfallStepContext Keep(WaterfallStepContext step, string name)
    {
        step.Values[name] = step.Result is FoundChoice choice ? choice.Value : step.Result;
        return step;
    }

    private static Task<DialogTurnResult> Ask(WaterfallStepContext step, string prompt, string text, CancellationToken token) =>
        step.PromptAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text(text), RetryPrompt = MessageFactory.Text("请再说一遍：" + text) }, token);

    private static Task<DialogTurnResult> Choose(WaterfallStepContext step, CancellationToken token) =>
        step.PromptAsync(
            "choice",
            new PromptOptions { Prompt = MessageFactory.Text("哪个产品？"), Choices = ChoiceFactory.ToChoices(["信用卡", "贷款", "保险", "存款"]) },
            token);
}
