using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Staff;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>Acts of the desk: on disk first, then the turn, then its outcome from the log.</summary>
internal sealed class StaffIntake(ITurnStore store, IConversationLog log, ConversationLanes lanes, TurnClock clock, TimeProvider time) : IStaffTurns
{
    private const int Page = 200;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public async Task<StaffOutcome> ActAsync(string conversationId, string actId, StaffAct act, CancellationToken cancellationToken)
    {
        var sequence = await AcceptAsync(conversationId, actId, act).WaitAsync(cancellationToken);
        await lanes.WhenIdleAsync(conversationId).WaitAsync(cancellationToken);
        return await OutcomeAsync(conversationId, sequence, cancellationToken) ?? throw new BusyException(RetryAfter);
    }

    /// <summary>Whoever stops waiting for it doesn't stop it: what is on disk is also woken.</summary>
    private async Task<long> AcceptAsync(string conversationId, string actId, StaffAct act)
    {
        var acceptance = await store.AcceptAsync(new(conversationId, ActivityTypes.Event, null, ActivityIds.OfAct(actId), time.GetUtcNow(), null, SdkJson.WriteBody(Event(act)), Source: SourceOf(act)));
        switch (acceptance.Kind)
        {
            case AcceptanceKind.TooMuchWaiting:
                throw new BusyException(RetryAfter);
            case AcceptanceKind.UnknownConversation:
                throw new ArgumentException($"There is no conversation {conversationId}.", nameof(conversationId));
            case AcceptanceKind.Accepted:
                if (!act.IsAside())
                {
                    clock.Clear(conversationId, ClockNames.Quiet);
                }
                lanes.Wake(conversationId);
                break;
            case AcceptanceKind.Repeated:
                lanes.Wake(conversationId); // whoever brought it first may not have come to that yet
                break;
        }
        return acceptance.Sequence;
    }

    private static InputSource SourceOf(StaffAct act) =>
        act.By.IsHub() ? InputSource.Hub : act.IsAside() ? InputSource.DeskAside : InputSource.Desk;

    private static Activity Event(StaffAct act) => new()
    {
        Type = ActivityTypes.Event,
        Name = TurnEvents.Staff,
        From = new ChannelAccount(act.By.Id, act.By.Name, RoleTypes.Bot),
        ChannelData = act,
    };

    private async Task<StaffOutcome?> OutcomeAsync(string conversationId, long sequence, CancellationToken cancellationToken)
    {
        var id = ActivityIds.For(conversationId, sequence);
        for (var after = sequence; await log.ReadAsync(conversationId, after, Page, cancellationToken) is { Count: > 0 } page; after = page[^1].Sequence)
        {
            var outcome = page.Where(entry => entry.Type == ActivityTypes.Event).Select(entry => entry.ToActivity())
                .Where(activity => activity.Name == TurnEvents.StaffOutcome)
                .FirstOrDefault(activity => activity.GetChannelData<StaffOutcome>() is var told && (told.Request ?? activity.ReplyToId) == id); // earlier versions had the latter only
            if (outcome is not null)
            {
                return outcome.GetChannelData<StaffOutcome>();
            }
        }
        return null;
    }
}
