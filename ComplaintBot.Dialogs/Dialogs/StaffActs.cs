using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>What the desk does in a conversation, as its turn takes it: done or refused, entered into the register, and told back.</summary>
internal static class StaffActs
{
    public static async Task TakeAsync(ComplaintTurn turn, StaffRequest request, CancellationToken cancellationToken)
    {
        var act = request.Act;
        var outcome = await DoAsync(turn, act, cancellationToken);
        if (outcome is { Kind: StaffActKind.Say, IsDone: true })
        {
            turn.IsAnswered = request.FollowsTelling;
        }
        await turn.TellAsync(request, outcome with { HeldBy = turn.Handoff.Data.Agent, Note = outcome.Note ?? act.Reason ?? act.Text }, cancellationToken);
    }

    private static Task<StaffOutcome> DoAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken) => act.Kind switch
    {
        StaffActKind.Accept => AcceptAsync(turn, act, cancellationToken),
        StaffActKind.Reassign => ReassignAsync(turn, act, cancellationToken),
        StaffActKind.Return => ReturnAsync(turn, act, cancellationToken),
        StaffActKind.Leave => LeaveAsync(turn, act, cancellationToken),
        StaffActKind.Say => AgentLine.SayAsync(turn, act, cancellationToken),
        StaffActKind.ReadBack => ReadBackAsync(turn, act, cancellationToken),
        StaffActKind.HubFailed => HubFailedAsync(turn, act, cancellationToken),
        StaffActKind.Note => Task.FromResult(Done(act)),
        StaffActKind.Acknowledge => Task.FromResult(new StaffOutcome(act.Kind, act.By, turn.Handoff.Acknowledge(act.By))),
        _ => CaseWork.DoAsync(turn, act, cancellationToken),
    };

    private static async Task<StaffOutcome> AcceptAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken)
    {
        var had = turn.Handoff.IsWithPerson;
        var refusal = turn.Handoff.Accept(act.By);
        if (refusal is null && !had)
        {
            TakeCase(turn);
            Own(turn, act.By);
            if (!act.By.IsHub()) // whoever speaks there says hello themselves
            {
                await SayAsync(turn, ReplyText.AgentJoined, act.By, cancellationToken);
            }
        }
        return new(act.Kind, act.By, refusal);
    }

    private static async Task<StaffOutcome> ReassignAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken)
    {
        var refusal = turn.Handoff.Reassign(act.By, act.To, act.Reason ?? "", act.InPlace);
        switch (refusal, act.To)
        {
            case (null, { } next):
                Own(turn, next);
                await SayAsync(turn, ReplyText.AgentChanged, next, cancellationToken);
                break;
            case (null, null):
                await Attendance.CallNextAsync(turn, Attendance.Reassigned, cancellationToken);
                break;
        }
        return new(act.Kind, act.By, refusal);
    }

    private static async Task<StaffOutcome> ReturnAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken)
    {
        var refusal = turn.Handoff.Return(act.By, act.InPlace, act.NextStep);
        if (refusal is null)
        {
            await turn.SayAsync(reply => Returned(reply, turn), cancellationToken);
        }
        return new(act.Kind, act.By, refusal);
    }

    private static void Returned(Reply reply, ComplaintTurn turn)
    {
        if (turn.Data.Promise is null || turn.Case.PromiseIsMissed)
        {
            reply.Line(ReplyText.AgentReturned, Registration.Number(turn));
        }
        else
        {
            reply.Line(ReplyText.AgentReturnedDue, Registration.Due(turn));
        }
    }

    private static async Task<StaffOutcome> LeaveAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken)
    {
        var refusal = turn.Handoff.Leave(act.By, act.InPlace, act.NextStep);
        if (refusal is null)
        {
            await turn.SayAsync(reply => reply.Line(ReplyText.AgentGoodbye, Registration.Number(turn)), cancellationToken);
        }
        return new(act.Kind, act.By, refusal);
    }

    private static async Task<StaffOutcome> HubFailedAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken)
    {
        var fell = turn.Handoff.LeaveHub(act.Reason ?? "");
        if (fell)
        {
            await Attendance.CallNextAsync(turn, Attendance.HubFailed, cancellationToken);
        }
        return new(act.Kind, act.By, fell ? null : StaffRefusal.NotNow);
    }

    private static async Task<StaffOutcome> ReadBackAsync(ComplaintTurn turn, StaffAct act, CancellationToken cancellationToken)
    {
        var refusal = turn.Handoff.NotOf(act.By, act.InPlace)
            ?? (turn.Case.IsClosed ? StaffRefusal.NotNow : ReadBack.MayBeSaid(turn) ? null : StaffRefusal.Guarded);
        if (refusal is null)
        {
            await turn.SayAsync(reply => ReadBack.Say(reply, turn), cancellationToken);
            turn.Handoff.Answer();
            turn.Handoff.Enter(nameof(StaffActKind.ReadBack), act.By, null);
        }
        return new(act.Kind, act.By, refusal);
    }

    /// <summary>Whoever comes finds a case with a number, and no question of the bot's open.</summary>
    private static void TakeCase(ComplaintTurn turn)
    {
        if (!turn.Case.IsRegistered)
        {
            turn.Case.Register(turn.Services.NextNumber());
        }
        turn.Case.TakeOver();
        turn.Case.Release();
        turn.DropsDialogs = true;
    }

    /// <summary>Whoever has the conversation looks after the case, and goes on doing so after it was given back.</summary>
    private static void Own(ComplaintTurn turn, StaffMember by)
    {
        if (!by.IsHub())
        {
            turn.Data.Owner = new(by.Id, by.Name);
        }
    }

    private static StaffOutcome Done(StaffAct act) => new(act.Kind, act.By);

    private static Task SayAsync(ComplaintTurn turn, string text, StaffMember agent, CancellationToken cancellationToken) =>
        turn.SayAsync(reply => reply.Line(text, Slot.Quote("agent", agent.Name)), cancellationToken);
}
