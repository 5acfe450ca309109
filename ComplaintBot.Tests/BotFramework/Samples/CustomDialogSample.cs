using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Samples;

/// <summary>A dialog of the bot's own kind: it fills named slots one after the other, each with its prompt.</summary>
public class CustomDialogSample
{
    [Fact]
    public async Task Slots_are_filled_in_turn()
    {
        var root = new ComponentDialog("root")
            .AddDialog(new SlotDialog("address", ("street", "text"), ("city", "text")))
            .AddDialog(new TextPrompt("text"));
        var client = new DialogTestClient("test", root);

        Assert.Equal("street?", await SayAsync(client, "hi"));
        Assert.Equal("city?", await SayAsync(client, "1 Main St"));
        Assert.Null(await SayAsync(client, "Oslo"));

        var slots = Assert.IsAssignableFrom<IDictionary<string, object>>(client.DialogTurnResult.Result);
        Assert.Equal(("1 Main St", "Oslo"), (slots["street"], slots["city"]));
    }

    private static async Task<string?> SayAsync(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text, TestContext.Current.CancellationToken))?.Text;

    private sealed class SlotDialog(string id, params (string Name, string Prompt)[] slots) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            dc.ActiveDialog.State["values"] = new Dictionary<string, object>();
            return NextAsync(dc, cancellationToken);
        }

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            dc.Context.Activity.Type == ActivityTypes.Message ? await NextAsync(dc, cancellationToken) : EndOfTurn;

        public override Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
        {
            Values(dc)[(string)dc.ActiveDialog.State["slot"]] = result!;
            return NextAsync(dc, cancellationToken);
        }

        private static IDictionary<string, object> Values(DialogContext dc) =>
            ObjectPath.MapValueTo<IDictionary<string, object>>(dc.ActiveDialog.State["values"]);

        private async Task<DialogTurnResult> NextAsync(DialogContext dc, CancellationToken token)
        {
            var open = Array.Find(slots, slot => !Values(dc).ContainsKey(slot.Name));
            if (open == default)
            {
                return await dc.EndDialogAsync(Values(dc), token);
            }

            dc.ActiveDialog.State["slot"] = open.Name;
            return await dc.PromptAsync(open.Prompt, new PromptOptions { Prompt = MessageFactory.Text(open.Name + "?") }, token);
        }
    }
}
