using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>Who talks with the customer: what may happen, and in which order. What is stored of it is <see cref="HandoffData"/>.</summary>
public sealed partial class ConversationHandoff(HandoffData data, DateTimeOffset at)
{
    public HandoffData Data => data;

    /// <summary>A person talks: the bot says nothing.</summary>
    public bool IsWithPerson => data.State == HandoffState.WithAgent;

    /// <summary>A person is called, and none has come.</summary>
    public bool IsQueued => data.State == HandoffState.Queued;

    /// <summary>A person is called. Whoever has the conversation keeps it, and reads the new reason.</summary>
    /// <param name="reason">Why, in the words of the event.</param>
    /// <param name="atHub">An outside hub is to take it.</param>
    /// <returns>False where somebody was called before, and has not come or is here.</returns>
    public bool Call(string reason, bool atHub)
    {
        data.Reason = reason;
        Enter(nameof(Call), null, reason);
        if (data.State is HandoffState.Queued or HandoffState.WithAgent)
        {
            return false;
        }
        (data.QueuedAt, data.AtHub) = (at, atHub);
        Move(HandoffState.Queued);
        return true;
    }

    /// <summary>The hub has not come, or says that it can't: our own queue has it from now on.</summary>
    /// <returns>False where the hub had nothing to give back.</returns>
    public bool LeaveHub(string why)
    {
        if (!data.AtHub)
        {
            return false;
        }
        Queue();
        Enter(nameof(LeaveHub), null, why);
        return true;
    }

    /// <summary>Of two who accept at the same moment the first has it; the other reads who.</summary>
    public StaffRefusal? Accept(StaffMember by)
    {
        if (IsWithPerson)
        {
            return data.Agent?.Id == by.Id ? null : StaffRefusal.TakenByOther;
        }
        Give(by);
        Enter(nameof(StaffActKind.Accept), by, null);
        return null;
    }

    /// <param name="by">Who does it.</param>
    /// <param name="to">Null: whoever is next in the queue.</param>
    /// <param name="reason">Why.</param>
    /// <param name="mayTake">Does it in another's place.</param>
    public StaffRefusal? Reassign(StaffMember by, StaffMember? to, string reason, bool mayTake)
    {
        if (NotOf(by, mayTake) is { } refusal)
        {
            return refusal;
        }
        data.Reassigned++;
        if (to is null)
        {
            Queue();
        }
        else
        {
            Give(to);
        }
        Enter(nameof(StaffActKind.Reassign), by, to is null ? reason : $"{to.Name}: {reason}");
        return null;
    }

    public StaffRefusal? Return(StaffMember by, bool mayTake, string? next) => End(by, mayTake, HandoffState.Bot, nameof(StaffActKind.Return), next);

    public StaffRefusal? Leave(StaffMember by, bool mayTake, string? next) => End(by, mayTake, HandoffState.Closed, nameof(StaffActKind.Leave), next);

    /// <summary>Only who has the conversation acts in it, or a superior in their place.</summary>
    public StaffRefusal? NotOf(StaffMember by, bool mayTake) =>
        !IsWithPerson || data.Agent is null ? StaffRefusal.NotYours
        : data.Agent.Id == by.Id || mayTake ? null
        : StaffRefusal.NotYours;

    /// <summary>While one of us has the conversation the case is theirs too; of an outside hub's people we know nobody.</summary>
    public StaffRefusal? HeldByOther(StaffMember by, bool mayTake) => IsWithPerson && !data.AtHub ? NotOf(by, mayTake) : null;

    public void Hear() => data.UnansweredSince ??= at;

    public void Answer() => data.UnansweredSince = null;

    /// <summary>Nobody answers the customer any more: somebody else is called.</summary>
    public void Forget()
    {
        Enter(nameof(Forget), null, data.Agent?.Name);
        Queue();
    }

    /// <summary>Somebody may die or be hurt.</summary>
    /// <returns>Whether an alarm begins: one that nobody has seen yet goes on up its ladder.</returns>
    public bool Alarm()
    {
        if (data.Alarm is { SeenBy: null })
        {
            return false;
        }
        data.Alarm = new(at, 0);
        return true;
    }

    public StaffRefusal? Acknowledge(StaffMember by)
    {
        if (data.Alarm is not { SeenBy: null } alarm)
        {
            return StaffRefusal.NotNow;
        }
        data.Alarm = alarm with { SeenBy = by };
        Enter(nameof(StaffActKind.Acknowledge), by, null);
        return null;
    }

    /// <param name="party">Whom, by the policy's name.</param>
    /// <param name="reason">Of what, in the words of the event.</param>
    /// <param name="news">From when on it is news; null: since a person last came.</param>
    /// <param name="number">Of which complaint; null where it has none yet.</param>
    /// <returns>False where that party was told of it since then.</returns>
    public bool Tell(string party, string reason, DateTimeOffset? news = null, string? number = null)
    {
        var came = data.Register.FindLast(entry => entry.Act == nameof(StaffActKind.Accept))?.At ?? DateTimeOffset.MinValue;
        if (data.Told.Exists(told => told.Party == party && told.Reason == reason && (news is { } from ? told.At >= from && (told.Number ?? number) == number : told.At > came)))
        {
            return false;
        }
        data.Told.Add(new(at, party, reason) { Number = number });
        return true;
    }

    public void Enter(string act, StaffMember? by, string? note, string? number = null) => data.Register.Add(new(at, act, by, note) { Number = number });

    /// <summary>What this turn entered belongs to that complaint, unless it said to which.</summary>
    public void EnterUnder(string number)
    {
        for (var i = data.Register.Count - 1; i >= 0 && data.Register[i].At == at; i--)
        {
            data.Register[i] = data.Register[i] with { Number = data.Register[i].Number ?? number };
        }
    }

    private StaffRefusal? End(StaffMember by, bool mayTake, HandoffState to, string act, string? note)
    {
        if (NotOf(by, mayTake) is { } refusal)
        {
            return refusal;
        }
        (data.Agent, data.AtHub, data.UnansweredSince, data.QueuedAt) = (null, false, null, null);
        Move(to);
        Enter(act, by, note);
        return null;
    }

    private void Give(StaffMember to)
    {
        (data.Agent, data.AtHub, data.QueuedAt, data.Escalated, data.EscalatedAt) = (to, to.IsHub(), null, false, null);
        // What was said so far nobody has answered; whoever comes has the whole time for it.
        (data.UnansweredSince, data.HubSilenceTold) = (at, false);
        Move(HandoffState.WithAgent);
    }

    private void Queue()
    {
        (data.Agent, data.AtHub, data.QueuedAt) = (null, false, at);
        Move(HandoffState.Queued);
    }

    private void Move(HandoffState to) => (data.State, data.Since) = (to, at);
}
