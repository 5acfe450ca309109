using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Samples;

/// <summary>A bot of the core bot's shape: a main dialog, a booking with its own dialog for the date, interruptions in a base.</summary>
[Trait("Supplier", "ours")]
public class CoreBotSample
{
    [Fact]
    public Task A_newcomer_is_welcomed_and_books_a_trip()
    {
        var conversationState = new ConversationState(new MemoryStorage());
        var bot = new WelcomeBot<MainDialog>(conversationState, new MainDialog());
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(conversationState));

        return new TestFlow(adapter, bot)
            .SendConversationUpdate()
            .AssertReply("Welcome!")
            .AssertReply("Where do you travel to?")
            .Send("Paris").AssertReply("Where from?")
            .Send("Oslo").AssertReply("On which day?")
            .Send("some day").AssertReply("Please give a day with month and year.")
            .Send("2027-03-05").AssertReply("Oslo to Paris on 2027-03-05, right? (1) Yes or (2) No")
            .Send("yes").AssertReply("Booked: Oslo to Paris on 2027-03-05")
            .AssertReply("Where else?")
            .StartTestAsync();
    }

    [Theory]
    [InlineData("help", "Answer the question, or say cancel.", DialogTurnStatus.Waiting)]
    [InlineData("cancel", "Cancelled.", DialogTurnStatus.Complete)]
    public async Task The_base_dialog_hears_interruptions_at_any_depth(string said, string reply, DialogTurnStatus status)
    {
        var client = new DialogTestClient("test", new BookingDialog(), new Booking { To = "Paris", From = "Oslo" });
        await client.SendActivityAsync<IMessageActivity>("hi", TestContext.Current.CancellationToken);

        var answer = await client.SendActivityAsync<IMessageActivity>(said, TestContext.Current.CancellationToken);

        Assert.Equal((reply, status), (answer.Text, client.DialogTurnResult.Status));
    }

    [Fact]
    public async Task What_is_known_is_not_asked_and_the_result_is_of_the_bots_own_type()
    {
        var known = new Booking { To = "Paris", From = "Oslo", Day = "2027-03-05" };
        var client = new DialogTestClient("test", new BookingDialog(), known);
        var question = await client.SendActivityAsync<IMessageActivity>("hi", TestContext.Current.CancellationToken);
        Assert.StartsWith("Oslo to Paris", question.Text, StringComparison.Ordinal);

        await client.SendActivityAsync<IMessageActivity>("yes", TestContext.Current.CancellationToken);

        Assert.Equal("2027-03-05", Assert.IsType<Booking>(client.DialogTurnResult.Result).Day);
    }

    public sealed class Booking
    {
        public string? To { get; set; }

        public string? From { get; set; }

        public string? Day { get; set; }
    }

    private class DialogBot<T>(ConversationState conversationState, T dialog) : ActivityHandler
        where T : Dialog
    {
        protected Task RunDialogAsync(ITurnContext turn, CancellationToken token) =>
            dialog.RunAsync(turn, conversationState.CreateProperty<DialogState>(nameof(DialogState)), token);

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            RunDialogAsync(turnContext, cancellationToken);
    }

    private sealed class WelcomeBot<T>(ConversationState conversationState, T dialog) : DialogBot<T>(conversationState, dialog)
        where T : Dialog
    {
        protected override async Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            if (membersAdded.Any(member => member.Id != turnContext.Activity.Recipient.Id))
            {
                await turnContext.SendActivityAsync("Welcome!", cancellationToken: cancellationToken);
                await RunDialogAsync(turnContext, cancellationToken);
            }
        }
    }

    private sealed class MainDialog : ComponentDialog
    {
        public MainDialog()
            : base(nameof(MainDialog))
        {
            AddDialog(new TextPrompt(nameof(TextPrompt)));
            AddDialog(new BookingDialog());
            AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, BookAsync, FinishAsync]));
            InitialDialogId = nameof(WaterfallDialog);
        }

        private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken token) =>
            step.PromptAsync(nameof(TextPrompt), Question(step.Options?.ToString() ?? "Where do you travel to?"), token);

        private static Task<DialogTurnResult> BookAsync(WaterfallStepContext step, CancellationToken token) =>
            step.BeginDialogAsync(nameof(BookingDialog), new Booking { To = (string)step.Result }, token);

        private async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken token)
        {
            if (step.Result is Booking booking)
            {
                await step.Context.SendActivityAsync($"Booked: {booking.From} to {booking.To} on {booking.Day}", cancellationToken: token);
            }

            return await step.ReplaceDialogAsync(InitialDialogId, "Where else?", token);
        }
    }

    private class InterruptibleDialog(string id) : ComponentDialog(id)
    {
        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            await InterruptAsync(innerDc, cancellationToken) ?? await base.OnContinueDialogAsync(innerDc, cancellationToken);

        private static async Task<DialogTurnResult?> InterruptAsync(DialogContext dc, CancellationToken token)
        {
            switch (dc.Context.Activity.Text)
            {
                case "help":
                    await dc.Context.SendActivityAsync("Answer the question, or say cancel.", cancellationToken: token);
                    return new DialogTurnResult(DialogTurnStatus.Waiting);
                case "cancel":
                    await dc.Context.SendActivityAsync("Cancelled.", cancellationToken: token);
                    return await dc.CancelAllDialogsAsync(token);
                default:
                    return null;
            }
        }
    }

    private sealed class BookingDialog : InterruptibleDialog
    {
        public BookingDialog()
            : base(nameof(BookingDialog))
        {
            AddDialog(new TextPrompt(nameof(TextPrompt)));
            AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
            AddDialog(new DayDialog());
            AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskFromAsync, AskDayAsync, ConfirmAsync, EndAsync]));
            InitialDialogId = nameof(WaterfallDialog);
        }

        private static async Task<DialogTurnResult> AskFromAsync(WaterfallStepContext step, CancellationToken token)
        {
            var booking = (Booking)step.Options;
            return booking.From == null
                ? await step.PromptAsync(nameof(TextPrompt), Question("Where from?"), token)
                : await step.NextAsync(booking.From, token);
        }

        private static async Task<DialogTurnResult> AskDayAsync(WaterfallStepContext step, CancellationToken token)
        {
            var booking = (Booking)step.Options;
            booking.From = (string)step.Result;
            return booking.Day == null
                ? await step.BeginDialogAsync(nameof(DayDialog), booking.Day, token)
                : await step.NextAsync(booking.Day, token);
        }

        private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken token)
        {
            var booking = (Booking)step.Options;
            booking.Day = (string)step.Result;
            return step.PromptAsync(nameof(ConfirmPrompt), Question($"{booking.From} to {booking.To} on {booking.Day}, right?"), token);
        }

        private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken token) =>
            step.EndDialogAsync((bool)step.Result ? (Booking)step.Options : null, token);
    }

    private sealed class DayDialog : InterruptibleDialog
    {
        public DayDialog()
            : base(nameof(DayDialog))
        {
            AddDialog(new DateTimePrompt(nameof(DateTimePrompt), IsDefiniteAsync));
            AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, EndAsync]));
            InitialDialogId = nameof(WaterfallDialog);
        }

        private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken token) =>
            step.PromptAsync(
                nameof(DateTimePrompt),
                new PromptOptions
                {
                    Prompt = MessageFactory.Text("On which day?"),
                    RetryPrompt = MessageFactory.Text("Please give a day with month and year."),
                },
                token);

        private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken token) =>
            step.EndDialogAsync(((IList<DateTimeResolution>)step.Result)[0].Timex, token);

        private static Task<bool> IsDefiniteAsync(PromptValidatorContext<IList<DateTimeResolution>> prompt, CancellationToken token) =>
            Task.FromResult(prompt.Recognized.Succeeded && DateOnly.TryParse(prompt.Recognized.Value[0].Timex, out _));
    }

    private static PromptOptions Question(string text) => new() { Prompt = MessageFactory.Text(text) };
}
