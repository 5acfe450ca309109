using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Samples;

/// <summary>States without dialogs, saved by the bot itself; and a prompt without a component, in a set of its own.</summary>
public class StateManagementSample
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public Task A_bot_remembers_the_name_and_what_it_asked() =>
        new TestFlow(new TestAdapter(), new RememberingBot(new ConversationState(_storage), new UserState(_storage)))
            .Send("hi").AssertReply("Your name?")
            .Send("Ann").AssertReply("Thanks, Ann.")
            .Send("more").AssertReply("Ann said: more")
            .StartTestAsync();

    [Fact]
    public Task A_prompt_runs_in_a_set_alone()
    {
        var state = new ConversationState(_storage);
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("prompts")).Add(new TextPrompt("text"));
        return new TestFlow(new TestAdapter(), async (turn, token) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            var result = await dc.ContinueDialogAsync(token);
            if (result.Status == DialogTurnStatus.Complete)
            {
                await turn.SendActivityAsync($"Hello {result.Result}", cancellationToken: token);
            }
            else if (result.Status == DialogTurnStatus.Empty)
            {
                await dc.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Your name?") }, token);
            }

            await state.SaveChangesAsync(turn, false, token);
        })
            .Send("hi").AssertReply("Your name?")
            .Send("Ann").AssertReply("Hello Ann")
            .Send("again").AssertReply("Your name?")
            .StartTestAsync();
    }

    public sealed class Profile
    {
        public string? Name { get; set; }
    }

    public sealed class Progress
    {
        public bool Asked { get; set; }
    }

    private sealed class RememberingBot(ConversationState conversation, UserState user) : ActivityHandler
    {
        public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
            await conversation.SaveChangesAsync(turnContext, false, cancellationToken);
            await user.SaveChangesAsync(turnContext, false, cancellationToken);
        }

        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            var progress = await conversation.CreateProperty<Progress>(nameof(Progress)).GetAsync(turnContext, () => new Progress(), cancellationToken);
            var profile = await user.CreateProperty<Profile>(nameof(Profile)).GetAsync(turnContext, () => new Profile(), cancellationToken);
            await turnContext.SendActivityAsync(Answer(turnContext.Activity.Text, progress, profile), cancellationToken: cancellationToken);
        }

        private static string Answer(string said, Progress progress, Profile profile)
        {
            if (profile.Name != null)
            {
                return $"{profile.Name} said: {said}";
            }

            profile.Name = progress.Asked ? said : null;
            progress.Asked = true;
            return profile.Name == null ? "Your name?" : $"Thanks, {profile.Name}.";
        }
    }
}
