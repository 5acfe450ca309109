using ComplaintBot.Dialogs.Recognition;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Turns;

/// <summary>The way in: on disk first, then the conversation is woken, at once or when its telling is over.</summary>
internal sealed class TurnIntake(
    ITurnStore store,
    ConversationLanes lanes,
    TurnClock clock,
    SmallTalk smallTalk,
    IOptions<ListeningOptions> listening,
    TurnMetrics metrics,
    TypingFeed signs,
    TimeProvider time) : ITurns, IOutsideTurns
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public Task<bool> OpenAsync(Activity opening, CancellationToken cancellationToken) => OpenAsync(new(
        opening.Conversation.Id, ConversationAddress.Of(opening), time.GetUtcNow(), SdkJson.WriteBody(opening))).WaitAsync(cancellationToken);

    /// <summary>Whoever stops waiting for it doesn't stop it: what is on disk is also woken.</summary>
    private async Task<bool> OpenAsync(NewConversation conversation)
    {
        var opened = await store.OpenAsync(conversation);
        if (opened)
        {
            lanes.Wake(conversation.Id);
        }
        return opened;
    }

    public Task<long> AcceptAsync(Activity activity, string? wireId, CancellationToken cancellationToken) =>
        AcceptAsync(Input(activity.Conversation.Id, activity, wireId)).WaitAsync(cancellationToken);

    public Task<long> AcceptAsync(string conversationId, Activity activity, CancellationToken cancellationToken)
    {
        var address = ConversationAddress.Of(activity);
        return AcceptAsync(Input(conversationId, activity, activity.Id is { Length: > 0 } id ? id : null) with
        {
            Address = address,
            ExpectsReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies,
        }).WaitAsync(cancellationToken);
    }

    private NewInput Input(string conversationId, Activity activity, string? wireId) => new(
        conversationId, activity.Type, activity.Text?.Trim(), wireId, time.GetUtcNow(), QuietAfter(activity), SdkJson.WriteBody(activity));

    /// <summary>Whoever stops waiting for it doesn't stop it: what is on disk is also woken.</summary>
    private async Task<long> AcceptAsync(NewInput input)
    {
        var conversationId = input.ConversationId;
        var acceptance = await store.AcceptAsync(input);
        switch (acceptance.Kind)
        {
            case AcceptanceKind.TooMuchWaiting:
                metrics.Refused();
                throw new BusyException(RetryAfter);
            case AcceptanceKind.UnknownConversation:
                throw new InvalidOperationException($"Conversation {conversationId} was never opened.");
            case AcceptanceKind.Accepted:
                metrics.Accepted();
                WakeFor(conversationId, acceptance.Quiet);
                break;
        }
        return acceptance.Sequence;
    }

    public async Task<IReadOnlyList<Activity>> AnswerAsync(string conversationId, long sequence, CancellationToken cancellationToken)
    {
        await lanes.WhenIdleAsync(conversationId).WaitAsync(cancellationToken);
        var rows = store.ResponseTo(conversationId, sequence) ?? throw new BusyException(RetryAfter);
        return [.. rows.Select(row => row.ToActivity())];
    }

    public void Typing(string conversationId)
    {
        var until = time.GetUtcNow().AddMilliseconds(listening.Value.TypingMs);
        clock.Postpone(conversationId, ClockNames.Quiet, until);
        clock.Postpone(conversationId, ClockNames.Wake, until);
        signs.Publish(conversationId);
    }

    private void WakeFor(string conversationId, ClockRow? quiet)
    {
        if (quiet is null)
        {
            clock.Clear(conversationId, ClockNames.Quiet);
            lanes.Wake(conversationId);
        }
        else
        {
            clock.Set(quiet);
        }
    }

    /// <summary>Null where nothing more belongs to the telling: the channel waits for its answer, or the customer said so.</summary>
    private QuietTime? QuietAfter(Activity activity)
    {
        var options = listening.Value;
        var ends = options.QuietMs == 0
            || activity.Type != ActivityTypes.Message
            || activity.DeliveryMode == DeliveryModes.ExpectReplies
            || smallTalk.EndsTelling(activity.Text);
        return ends ? null : new(TimeSpan.FromMilliseconds(options.QuietMs), TimeSpan.FromMilliseconds(options.LongestMs));
    }
}
