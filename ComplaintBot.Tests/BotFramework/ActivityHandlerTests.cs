using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class ActivityHandlerTests
{
    private readonly TestAdapter _adapter = new();
    private readonly Bot _bot = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.MessageUpdate, "update")]
    [InlineData(ActivityTypes.MessageDelete, "delete")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "result")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData("newType", "unknown")]
    public async Task Each_type_has_its_method(string type, string expected)
    {
        await SendAsync(new Activity(type));

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task The_bot_itself_joining_is_no_news()
    {
        await SendAsync(Joined(_adapter.Conversation.Bot));
        Assert.Empty(_bot.Calls);

        await SendAsync(Joined(new ChannelAccount("u1")));
        Assert.Equal(["joined"], _bot.Calls);
    }

    [Fact]
    public async Task Reactions_come_and_go()
    {
        await SendAsync(new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new("like")], ReactionsRemoved = [new("sad")] });

        Assert.Equal(["like", "not sad"], _bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed"), InlineData("remove", "removed")]
    public async Task A_bot_hears_that_it_was_installed_or_removed(string action, string expected)
    {
        await SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action });

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task An_invoke_nobody_takes_is_answered_with_501()
    {
        await SendAsync(new Activity(ActivityTypes.Invoke) { Name = "x" });

        var answer = (Activity)_adapter.GetNextReply();
        Assert.Equal("invokeResponse", answer.Type);
        Assert.Equal(501, ((InvokeResponse)answer.Value).Status);
    }

    private static Activity Joined(ChannelAccount member) =>
        new(ActivityTypes.ConversationUpdate) { MembersAdded = [member] };

    private Task SendAsync(Activity activity) =>
        _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync, TestContext.Current.CancellationToken);

    private sealed class Bot : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            Note("message");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note("event");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
            Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) =>
            Note("end");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
            Note("delete");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) =>
            Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) =>
            Note("result");

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note(messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"not {messageReactions[0].Type}");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("removed");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("unknown");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("joined");

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
