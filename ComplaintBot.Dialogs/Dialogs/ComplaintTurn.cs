using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>
/// What the dialogs share during one turn: the case, what was just heard, and the way to answer. The telling is in the case
/// already; a dialog that answers it takes the hearing, so that no other answers it again.
/// </summary>
public sealed class ComplaintTurn(ITurnContext context, CaseData data, HandoffData handoff, Hearing hearing, DateTimeOffset at, ComplaintServices services)
{
    /// <summary>Of the trace by which staff see that a text was stopped.</summary>
    public const string BlockedTrace = "ComplaintBot.Guard";
    private const string BlockedTraceType = "https://complaintbot/schemas/guard";

    private bool _taken;

    public ComplaintCase Case { get; private set; } = new(data, at);

    public CaseData Data => Case.Data;

    /// <summary>Who talks with the customer.</summary>
    public ConversationHandoff Handoff { get; } = new(handoff, at);

    /// <summary>The customer comes back after hours or days.</summary>
    public bool CustomerReturned { get; init; }

    /// <summary>What was said adds up to a call for a person: which sign, or that the flags do; null where nothing does.</summary>
    public string? Escalated { get; init; }

    /// <summary>Whatever a dialog waits for is over: a person has come.</summary>
    public bool DropsDialogs { get; set; }

    /// <summary>The guard stopped the read-back of this turn: there is nothing to say yes to.</summary>
    public bool ReadBackIsStopped { get; set; }

    /// <summary>A person has answered what was said in this turn, in this turn.</summary>
    public bool IsAnswered { get; set; }

    public DateTimeOffset At => at;

    public ComplaintServices Services => services;

    /// <summary>What was said, also after somebody has taken it.</summary>
    public Hearing Hearing => hearing;

    /// <summary>An outside hub takes over on this channel.</summary>
    public bool GoesToHub => context.TurnState.Get<HandoffRoute>() is { ToHub: true };

    private TurnNotices Notices => context.TurnState.Get<TurnNotices>() ?? new();

    /// <summary>By when somebody takes over who is called now; null where nobody will.</summary>
    public DateTimeOffset? AnswerBy => services.TakeOver.AnswerBy(at, GoesToHub);

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
    public Task CallStaffAsync(string reason, CancellationToken cancellationToken)
    {
        Tell(reason);
        if (!Handoff.Call(reason, GoesToHub) && GoesToHub)
        {
            return AlertAsync(reason, cancellationToken); // a hub that is called again, though it has given this one back, would take it for another conversation
        }
        UpdateSummary();
        var value = HandoffContext.Of(reason, Data) with { Summary = services.Summaries.Of(Data, handoff, at) };
        var call = EventFactory.CreateHandoffInitiation(context, value);
        call.Value = value; // Microsoft's factory makes JSON of it at once, with names that start in capitals
        return context.SendActivityAsync(call, cancellationToken);
    }

    /// <summary>Whoever reads the summary sees by its version that there is more to read.</summary>
    public void UpdateSummary() => services.Summaries.Update(Data, handoff, at);

    /// <summary>Calls our own desk, also where a hub had been called before it.</summary>
    public Task CallDeskAsync(string reason, CancellationToken cancellationToken) => GoesToHub ? AlarmAsync(reason, cancellationToken) : CallStaffAsync(reason, cancellationToken);

    /// <summary>Tells staff, and whoever else the policy says.</summary>
    public Task AlarmAsync(string reason, CancellationToken cancellationToken)
    {
        Tell(reason);
        return AlertAsync(reason, cancellationToken);
    }

    /// <summary>The same where it has happened anew: also whoever was told of it before.</summary>
    public Task AlarmAnewAsync(string reason, CancellationToken cancellationToken)
    {
        Tell(reason, news: at);
        return AlertAsync(reason, cancellationToken);
    }

    /// <summary>Tells whoever the policy says.</summary>
    /// <param name="reason">Of what, in the words of the event.</param>
    /// <param name="about">Of which complaint; null: the latest.</param>
    /// <param name="news">From when on it is news; null: since a person last came.</param>
    public void Tell(string reason, CaseData? about = null, DateTimeOffset? news = null) => NoticeTelling.Tell(this, Notices, reason, about ?? Data, news);

    /// <summary>Tells staff and nobody else; the conversation goes on as it was.</summary>
    public Task AlertAsync(string reason, CancellationToken cancellationToken)
    {
        var alert = Activity.CreateEventActivity();
        alert.Name = TurnEvents.Alert;
        alert.Value = HandoffContext.Of(reason, Data);
        return context.SendActivityAsync(alert, cancellationToken);
    }

    /// <summary>What became of something that the desk asked for; it stands in the log beside it.</summary>
    public Task TellAsync(StaffRequest request, StaffOutcome outcome, CancellationToken cancellationToken) =>
        context.SendActivityAsync(StaffEvents.Outcome(outcome with { Request = request.ActivityId }), cancellationToken);

    /// <summary>What somebody at the desk says to the customer: their words as they are.</summary>
    public Task SayAsync(StaffMember speaker, string text, CancellationToken cancellationToken)
    {
        var said = MessageFactory.Text(text);
        said.TextFormat = TextFormatTypes.Plain;
        said.ChannelData = new AgentWord(speaker.Name);
        return context.SendActivityAsync(said, cancellationToken);
    }

    /// <summary>A case of its own for what comes now; who the customer is stays known.</summary>
    public void StartOver() => Case = new(Case.Successor(), at);

    /// <returns>The complaint of that number, be it an earlier one of the conversation; the latest where none is named; null where there is none of it.</returns>
    public ComplaintCase? CaseOf(string? number) => number is null || number == Data.Number ? Case
        : Data.Earlier.Find(earlier => earlier.Number == number) is { } earlier ? new(earlier, at)
        : null;

    /// <summary>A promised moment in words.</summary>
    public string Say(DateTimeOffset due) => services.Times.Say(due, at);
}
