using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with one method for each kind of activity; the ones it does not override do nothing.</summary>
public partial class ActivityHandler : IBot
{
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(turnContext.Activity);
        if (turnContext.Activity.Type == null)
        {
            throw new ArgumentException("The activity must have a type.", nameof(turnContext));
        }

        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            await AnswerInvokeAsync(turnContext, cancellationToken);
            return;
        }

        await DispatchAsync(turnContext, cancellationToken);
    }

    protected static InvokeResponse CreateInvokeResponse(object body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static DelegatingTurnContext<T> Typed<T>(ITurnContext turnContext)
        where T : IActivity => new(turnContext);

    private Task DispatchAsync(ITurnContext turn, CancellationToken cancellationToken) => turn.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageActivityAsync(Typed<IMessageActivity>(turn), cancellationToken),
        ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(Typed<IMessageUpdateActivity>(turn), cancellationToken),
        ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(Typed<IMessageDeleteActivity>(turn), cancellationToken),
        ActivityTypes.ConversationUpdate =>
            OnConversationUpdateActivityAsync(Typed<IConversationUpdateActivity>(turn), cancellationToken),
        ActivityTypes.MessageReaction =>
            OnMessageReactionActivityAsync(Typed<IMessageReactionActivity>(turn), cancellationToken),
        ActivityTypes.Event => OnEventActivityAsync(Typed<IEventActivity>(turn), cancellationToken),
        ActivityTypes.EndOfConversation =>
            OnEndOfConversationActivityAsync(Typed<IEndOfConversationActivity>(turn), cancellationToken),
        ActivityTypes.Typing => OnTypingActivityAsync(Typed<ITypingActivity>(turn), cancellationToken),
        ActivityTypes.InstallationUpdate =>
            OnInstallationUpdateActivityAsync(Typed<IInstallationUpdateActivity>(turn), cancellationToken),
        ActivityTypes.Command => OnCommandActivityAsync(Typed<ICommandActivity>(turn), cancellationToken),
        ActivityTypes.CommandResult =>
            OnCommandResultActivityAsync(Typed<ICommandResultActivity>(turn), cancellationToken),
        _ => OnUnrecognizedActivityTypeAsync(turn, cancellationToken),
    };

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(Typed<IInvokeActivity>(turnContext), cancellationToken);
        if (response != null && !turnContext.TurnState.ContainsKey(BotAdapter.InvokeResponseKey))
        {
            var answer = new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response };
            await turnContext.SendActivityAsync(answer, cancellationToken);
        }
    }
}
