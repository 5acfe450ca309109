using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Samples;

/// <summary>A dialog that hands the conversation to a person, and hears how that went.</summary>
public class HandoffSample
{
    [Fact]
    public async Task A_dialog_hands_over_and_waits_for_the_status()
    {
        var conversationState = new ConversationState(new MemoryStorage());
        var dialogState = conversationState.CreateProperty<DialogState>("dialog");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(conversationState));
        var dialog = new PersonDialog();

        await new TestFlow(adapter, (turn, token) => dialog.RunAsync(turn, dialogState, token))
            .Send("转人工")
            .AssertReply(reply =>
            {
                var handoff = Assert.IsType<Activity>(reply);
                Assert.Equal((ActivityTypes.Event, HandoffEventNames.InitiateHandoff), (handoff.Type, handoff.Name));
                Assert.Equal("Conversation1", handoff.RelatesTo.Conversation.Id);
                Assert.Equal("Transcript", Assert.Single(handoff.Attachments).Name);
            })
            .AssertReply("请稍等，为您找人。")
            .Send((Activity)EventFactory.CreateHandoffStatus(adapter.Conversation.Conversation, "accepted", "小王"))
            .AssertReply("人来了。")
            .StartTestAsync();
    }

    private sealed class PersonDialog : ComponentDialog
    {
        public PersonDialog()
        {
            AddDialog(new WaterfallDialog("w", [HandOverAsync, DoneAsync]));
            AddDialog(new StatusPrompt("status"));
        }

        private static async Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken token)
        {
            var transcript = new Transcript([step.Context.Activity]);
            await step.Context.SendActivityAsync(EventFactory.CreateHandoffInitiation(step.Context, new { Skill = "fees" }, transcript), token);
            return await step.PromptAsync("status", new PromptOptions { Prompt = MessageFactory.Text("请稍等，为您找人。") }, token);
        }

        private static async Task<DialogTurnResult> DoneAsync(WaterfallStepContext step, CancellationToken token)
        {
            await step.Context.SendActivityAsync("人来了。", cancellationToken: token);
            return await step.EndDialogAsync(null, token);
        }
    }

    private sealed class StatusPrompt(string id) : ActivityPrompt(id, (prompt, _) =>
        Task.FromResult(prompt.Recognized.Value is { Type: ActivityTypes.Event, Name: HandoffEventNames.HandoffStatus }));
}
