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
