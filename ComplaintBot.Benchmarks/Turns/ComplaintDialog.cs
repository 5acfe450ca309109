using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>A waterfall of text prompts in a component; <c>peer/peer.mjs</c> has the same.</summary>
internal sealed class ComplaintDialog : ComponentDialog
{
    private readonly Talk _talk;

    public ComplaintDialog(Talk talk)
        : base("complaint")
    {
        _talk = talk;
        AddDialog(new WaterfallDialog("waterfall", [.. talk.Questions.Select(Asking), CloseAsync]));
        AddDialog(new TextPrompt("text"));
    }

    private static WaterfallStep Asking(string question) => (step, cancellationToken) =>
    {
        Keep(step);
        var options = new PromptOptions { Prompt = MessageFactory.Text(question), RetryPrompt = MessageFactory.Text(question) };
        return step.PromptAsync("text", options, cancellationToken);
    };

    private async Task<DialogTurnResult> CloseAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep(step);
        var answers = Enumerable.Range(1, _talk.Answers.Count).Select(index => step.Values[Name(index)]);
        await step.Context.SendActivityAsync(_talk.Closing + string.Join(' ', answers), cancellationToken: cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static void Keep(WaterfallStepContext step)
    {
        if (step.Index > 0)
        {
            step.Values[Name(step.Index)] = step.Result;
        }
    }

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}
