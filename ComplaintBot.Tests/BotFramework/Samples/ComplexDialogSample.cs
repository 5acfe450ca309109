using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Samples;

/// <summary>Dialogs in dialogs: a person is asked for, and in a loop what they hold; objects stand in the values.</summary>
public class ComplexDialogSample
{
    [Fact]
    public async Task A_loop_collects_until_it_is_done()
    {
        var client = new DialogTestClient("test", new HolderDialog());

        Assert.Equal("Name?", await SayAsync(client, "hi"));
        Assert.StartsWith("What do you hold?", await SayAsync(client, "Ann"), StringComparison.Ordinal);
        Assert.StartsWith("What else than card?", await SayAsync(client, "card"), StringComparison.Ordinal);
        Assert.Equal("Ann holds card, loan", await SayAsync(client, "loan"));

        var holder = Assert.IsType<Holder>(client.DialogTurnResult.Result);
        Assert.Equal(["card", "loan"], holder.Products);
    }

    [Fact]
    public async Task Or_until_the_user_has_enough()
    {
        var client = new DialogTestClient("test", new HolderDialog());
        foreach (var said in new[] { "hi", "Ann", "card" })
        {
            await SayAsync(client, said);
        }

        Assert.Equal("Ann holds card", await SayAsync(client, "done"));
    }

    private static async Task<string> SayAsync(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text, TestContext.Current.CancellationToken)).Text;

    public sealed class Holder
    {
        public string? Name { get; set; }

        public List<string> Products { get; set; } = [];
    }

    private sealed class HolderDialog : ComponentDialog
    {
        public HolderDialog()
            : base(nameof(HolderDialog))
        {
            AddDialog(new WaterfallDialog("w", [NameAsync, ProductsAsync, EndAsync]));
            AddDialog(new TextPrompt("text"));
            AddDialog(new ProductsDialog());
        }

        private static Task<DialogTurnResult> NameAsync(WaterfallStepContext step, CancellationToken token)
        {
            step.Values["holder"] = new Holder();
            return step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, token);
        }

        private static Task<DialogTurnResult> ProductsAsync(WaterfallStepContext step, CancellationToken token)
        {
            ((Holder)step.Values["holder"]).Name = (string)step.Result;
            return step.BeginDialogAsync(nameof(ProductsDialog), null, token);
        }

        private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken token)
        {
            var holder = (Holder)step.Values["holder"];
            holder.Products = (List<string>)step.Result;
            await step.Context.SendActivityAsync($"{holder.Name} holds {string.Join(", ", holder.Products)}", cancellationToken: token);
            return await step.EndDialogAsync(holder, token);
        }
    }

    private sealed class ProductsDialog : ComponentDialog
    {
        private static readonly string[] Products = ["card", "loan", "savings"];

        public ProductsDialog()
            : base(nameof(ProductsDialog))
        {
            AddDialog(new WaterfallDialog("w", [ChooseAsync, LoopAsync]));
            AddDialog(new ChoicePrompt("choice"));
        }

        private static Task<DialogTurnResult> ChooseAsync(WaterfallStepContext step, CancellationToken token)
        {
            var chosen = step.Options as List<string> ?? [];
            step.Values["chosen"] = chosen;
            string[] open = [.. Products.Except(chosen), .. chosen.Count > 0 ? ["done"] : Array.Empty<string>()];
            var question = chosen.Count > 0 ? $"What else than {string.Join(", ", chosen)}?" : "What do you hold?";
            return step.PromptAsync(
                "choice", new PromptOptions { Prompt = MessageFactory.Text(question), Choices = ChoiceFactory.ToChoices(open) }, token);
        }

        private Task<DialogTurnResult> LoopAsync(WaterfallStepContext step, CancellationToken token)
        {
            var chosen = (List<string>)step.Values["chosen"];
            var answer = ((FoundChoice)step.Result).Value;
            if (answer != "done")
            {
                chosen.Add(answer);
            }

            return answer == "done" || chosen.Count == 2
                ? step.EndDialogAsync(chosen, token)
                : step.ReplaceDialogAsync(InitialDialogId, chosen, token);
        }
    }
}
