using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Settings;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Turns;

/// <summary>Runs the turn of a conversation whose time has come: load, run the bot, one commit; replies leave after it.</summary>
internal sealed partial class TurnRunner(
    ITurnStore store,
    TurnAdapter adapter,
    BotFactory bots,
    TurnClock clock,
    Outbox outbox,
    NoticeBell notices,
    Apology apology,
    TurnMetrics metrics,
    IOptions<HandoffOptions> handoff,
    TimeProvider time,
    ILogger<TurnRunner> logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5), ShortestRetry = TimeSpan.FromMinutes(1), LongestRetry = TimeSpan.FromMinutes(10);

    /// <summary>Never throws. Where not even the failure can be written down, the conversation is tried again later.</summary>
    public async Task RunAsync(string conversationId)
    {
        try
        {
            while (!await TryRunAsync(conversationId))
            {
                Log.Conflict(logger, conversationId);
            }
        }
#pragma warning disable CA1031 // The last line of defence: the disk itself failed.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var kind = failure.GetType().Name;
            Log.NotWritten(logger, conversationId, kind, failure.StackTrace);
            var due = time.GetUtcNow() + RetryAfter;
            clock.Set(conversationId, ClockNames.Quiet, due, due);
        }
    }

    /// <returns>False when the conversation moved on meanwhile: nothing has left, so the turn is run again.</returns>
    private async Task<bool> TryRunAsync(string conversationId)
    {
        var at = time.GetUtcNow();
        if (store.Load(conversationId) is not { } whole)
        {
            return true;
        }
        if (!whole.IsReady(at))
        {
            Rearm(whole, at);
            return true;
        }
        var snapshot = whole.Part(at);
        var began = time.GetTimestamp();
        var unit = new UnitOfWork(snapshot, at) { IsHubs = snapshot.IsOutside && handoff.Value.HubChannels.Contains(snapshot.Channel) };
        var (toldAt, failure) = await RunBotAsync(unit);
        if (failure is not null)
        {
            return await FailAsync(unit, failure);
        }
        if (!await store.CommitAsync(unit))
        {
            return false;
        }
        Committed(unit, toldAt, time.GetElapsedTime(began));
        return !snapshot.IsPart || await TryRunAsync(conversationId);
    }

    /// <summary>Woken too early: messages that were accepted together may have set the alarm in either order. What the rows say holds.</summary>
    private void Rearm(Snapshot snapshot, DateTimeOffset at)
    {
        foreach (var row in snapshot.Clock.Where(row => row.Due > at))
        {
            clock.Set(row);
        }
    }

    private async Task<(DateTimeOffset ToldAt, Exception? Failure)> RunBotAsync(UnitOfWork unit)
    {
        try
        {
            var input = TurnInput.From(unit.Snapshot, unit.At);
            unit.Answered = input.Sequence;
            // Of a turn that the customer did not ask for, the clock's or the desk's, the address says how the channel takes replies.
            unit.IsAnsweredAtOnce |= input.Activity.DeliveryMode == DeliveryModes.ExpectReplies;
            await adapter.RunAsync(unit, input, bots(unit), CancellationToken.None);
            return (input.Telling.At, null);
        }
#pragma warning disable CA1031 // Whatever a turn throws ends that turn and nothing else.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return (unit.At, failure);
        }
    }

    private async Task<bool> FailAsync(UnitOfWork failed, Exception failure)
    {
        var snapshot = failed.Snapshot;
        Log.TurnFailed(logger, snapshot.ConversationId, failure.GetType().Name, failure.StackTrace);
        metrics.Failed();
        var at = time.GetUtcNow();
        var unit = new UnitOfWork(snapshot, at) { IsAnsweredAtOnce = failed.IsAnsweredAtOnce, Answered = failed.Answered, Retry = RetryOf(snapshot, at) };
        if (snapshot is { HasCustomerInput: true, IsWithPerson: false })
        {
            unit.Reply(apology.For(snapshot, unit));
        }
        foreach (var request in TurnInput.StaffRequestsOf(snapshot.Given, lastMessage: 0).All)
        {
            unit.Reply(StaffEvents.Outcome(new(request.Act.Kind, request.Act.By, StaffRefusal.Failed) { Request = request.ActivityId }));
        }
        if (!await store.CommitFailureAsync(unit))
        {
            return false;
        }
        if (unit.Retry is { } retry)
        {
            clock.Set(retry);
        }
        Deliver(snapshot);
        return !(snapshot.KeepsWord || snapshot.IsPart) || await TryRunAsync(snapshot.ConversationId);
    }

    /// <summary>What was due: after a pause that is twice as long each time.</summary>
    private static ClockRow? RetryOf(Snapshot snapshot, DateTimeOffset at)
    {
        if (!snapshot.Clock.Any(row => row.Name is ClockNames.Wake or ClockNames.Retry && row.Due <= at))
        {
            return null;
        }
        var since = snapshot.Clock.FirstOrDefault(row => row.Name == ClockNames.Retry)?.Since ?? at;
        var pause = TimeSpan.FromTicks(Math.Clamp((at - since).Ticks, ShortestRetry.Ticks, LongestRetry.Ticks));
        return new(snapshot.ConversationId, ClockNames.Retry, since, at + pause);
    }

    private void Deliver(Snapshot snapshot)
    {
        if (snapshot.IsOutside)
        {
            outbox.Wake(snapshot.ConversationId);
        }
    }

    private void Committed(UnitOfWork unit, DateTimeOffset toldAt, TimeSpan took)
    {
        metrics.Committed(took, unit.Replies.Count(reply => reply.Type is not (ActivityTypes.Trace or ActivityTypes.Event)));
        Deliver(unit.Snapshot);
        if (unit.Notices.All.Count > 0)
        {
            notices.Ring();
        }
        var conversationId = unit.Snapshot.ConversationId;
        clock.Clear(conversationId, ClockNames.Retry);
        if (unit.Case?.WakeAt is { } wakeAt)
        {
            clock.Set(conversationId, ClockNames.Wake, wakeAt, unit.Case.WakeLatest ?? DateTimeOffset.MaxValue);
        }
        else
        {
            clock.Clear(conversationId, ClockNames.Wake);
        }
        if (unit.Case?.Person is { } person && person.At == toldAt)
        {
            Log.PersonWanted(logger, conversationId, person.Reason, unit.Case.Number, unit.Case.Promise?.DueAt);
        }
    }

    /// <summary>A failure is told by its type and place: its message may quote what a customer said.</summary>
    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A customer waits for a person: conversation {ConversationId}, {Reason}, case {CaseNumber}, contact promised by {DueAt}")]
        public static partial void PersonWanted(ILogger logger, string conversationId, PersonReason reason, string? caseNumber, DateTimeOffset? dueAt);

        [LoggerMessage(Level = LogLevel.Error, Message = "Alarm: the turn of conversation {ConversationId} failed ({Failure}); its messages are kept and a person is asked to look{Trace}")]
        public static partial void TurnFailed(ILogger logger, string conversationId, string failure, string? trace);

        [LoggerMessage(Level = LogLevel.Critical, Message = "Alarm: a turn of conversation {ConversationId} could not be written ({Failure}); it is tried again{Trace}")]
        public static partial void NotWritten(ILogger logger, string conversationId, string failure, string? trace);

        [LoggerMessage(Level = LogLevel.Information, Message = "Conversation {ConversationId} moved on during its turn; the turn is run again")]
        public static partial void Conflict(ILogger logger, string conversationId);
    }
}
