using ComplaintBot.Dialogs.Promises;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>What becomes due though nobody says anything.</summary>
public sealed partial class ConversationHandoff
{
    /// <summary>When that is; null where nothing is to be done.</summary>
    public DateTimeOffset? NextAt(HandoffPolicy policy, PromiseCalculator hours)
    {
        DateTimeOffset?[] times =
        [
            IsAttended ? data.UnansweredSince + policy.ForgottenAfter : null,
            NextEscalation(policy, hours),
            HubSilentAt(policy),
            data.Alarm is { SeenBy: null } alarm && alarm.Told < policy.AlarmLadder.Count ? alarm.At + policy.AlarmLadder[alarm.Told] : null,
        ];
        return times.Min();
    }

    /// <summary>What a hub's person answers we don't see.</summary>
    private bool IsAttended => IsWithPerson && !data.AtHub;

    public bool IsForgotten(HandoffPolicy policy) => IsAttended && data.UnansweredSince + policy.ForgottenAfter <= at;

    /// <summary>Nobody takes it: told to superiors.</summary>
    public bool TryEscalate(HandoffPolicy policy, PromiseCalculator hours)
    {
        var isDue = NextEscalation(policy, hours) <= at;
        if (isDue)
        {
            (data.Escalated, data.EscalatedAt) = (true, at);
        }
        return isDue;
    }

    /// <summary>A hub took it long ago and has not given it back.</summary>
    public bool TryTellHubSilence(HandoffPolicy policy)
    {
        var isDue = HubSilentAt(policy) <= at;
        data.HubSilenceTold |= isDue;
        return isDue;
    }

    private DateTimeOffset? HubSilentAt(HandoffPolicy policy) =>
        data is { State: HandoffState.WithAgent, AtHub: true, HubSilenceTold: false } ? data.Since + policy.HubSilentAfter : null;

    /// <summary>The next step of the ladder by which an alarm is told on until somebody has seen it.</summary>
    public bool TryTellAlarm(HandoffPolicy policy)
    {
        if (data.Alarm is not { SeenBy: null } alarm || alarm.Told >= policy.AlarmLadder.Count || alarm.At + policy.AlarmLadder[alarm.Told] > at)
        {
            return false;
        }
        data.Alarm = alarm with { Told = alarm.Told + 1 };
        return true;
    }

    /// <summary>Once after a while at any hour, and once when contact hours begin next: whoever was told in the night may have slept.</summary>
    private DateTimeOffset? NextEscalation(HandoffPolicy policy, PromiseCalculator hours)
    {
        if (data is not { State: HandoffState.Queued, QueuedAt: { } queued })
        {
            return null;
        }
        var first = queued + policy.EscalateAfter;
        if (!data.Escalated)
        {
            return first;
        }
        var opening = hours.NextOpening(first);
        return policy.EscalateAtOpening && (data.EscalatedAt ?? first) < opening ? opening : null;
    }
}
