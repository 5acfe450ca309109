using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>
/// What the dialogs share during one turn: the case, what was just heard, and the way to answer. The telling is in the case
/// already; a dialog that answers it takes the hearing, so that no other answers it again.
/// </summary>
public sealed class ComplaintTurn(ITurnContext context, CaseData data, Hearing hearing, DateTimeOffset at, ComplaintServices services)
{
    /// <summary>Of the trace by which staff see that a text was stopped.</summary>
    public const string BlockedTrace = "ComplaintBot.Guard";
    private const string BlockedTraceType = "https://complaintbot/schemas/guard";

    private bool _taken;

    public ComplaintCase Case { get; private set; } = new(data, at);

    public CaseData Data => Case.Data;

    /// <summary>The customer comes back after hours or days.</summary>
    public bool CustomerReturned { get; init; }

    /// <summary>What was said adds up to a call for a person: which sign, or that the flags do; null where nothing does.</summary>
    public string? Escalated { get; init; }

    public DateTimeOffset At => at;

    public ComplaintServices Services => services;

    /// <summary>What was said, also after somebody has taken it.</summary>
    public Hearing Hearing => hearing;

    /// <summary>Somebody said something in this turn and it has not been answered.</summary>
    public bool HasHearing => !_taken && !hearing.IsNothing;

    /// <summary>The turn is the clock's: nobody has written until the time that the case had set.</summary>
    public bool IsWake => context.Activity.Name == TurnEvents.Wake;

    public Hearing Take()
    {
        var heard = _taken ? Hearing.Nothing : hearing;
        _taken = true;
        return heard;
    }

    public async Task SayAsync(Action<Reply> compose, CancellationToken cancellationToken)
    {
        var reply = NewReply();
        compose(reply);
        foreach (var blocked in reply.Blocked)
        {
            services.Alarm(blocked);
            await context.SendActivityAsync(context.Activity.CreateTrace(BlockedTrace, blocked, BlockedTraceType, $"{blocked.Name}: {blocked.Fault}"), cancellationToken);
        }
        if (reply.Bubbles.Count > 0)
        {
            await context.SendActivitiesAsync([.. reply.Bubbles.Cast<IActivity>()], cancellationToken);
        }
    }

    /// <summary>Whether there are words left for it that were not said in this conversation.</summary>
    public bool HasNew(string text) => NewReply().HasNew(text);

    private Reply NewReply() => new(services.Texts, Data, services.Guard, DateOnly.FromDateTime(at.DateTime));

    /// <summary>Calls a person. Staff read it in the log; no door gives it to a customer.</summary>
    public Task CallStaffAsync(string reason, CancellationToken cancellationToken) =>
        context.SendActivityAsync(EventFactory.CreateHandoffInitiation(context, HandoffContext.Of(reason, Data)), cancellationToken);

    /// <summary>Tells staff and nobody else; the conversation goes on as it was.</summary>
    public Task AlertAsync(string reason, CancellationToken cancellationToken)
    {
        var alert = Activity.CreateEventActivity();
        alert.Name = TurnEvents.Alert;
        alert.Value = HandoffContext.Of(reason, Data);
        return context.SendActivityAsync(alert, cancellationToken);
    }

    /// <summary>A case of its own for what comes now; who the customer is stays known.</summary>
    public void StartOver() => Case = new(Case.Successor(), at);

    /// <summary>A promised moment in words.</summary>
    public string Say(DateTimeOffset due) => services.Times.Say(due, at);
}
