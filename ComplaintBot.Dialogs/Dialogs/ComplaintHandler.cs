using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>
/// The bot: takes the telling into the case, then lets the dialogs answer. All its state hangs on the conversation.
/// </summary>
public sealed class ComplaintHandler(ConversationState state, ComplaintServices services, ComplaintDialogs dialogs, TimeProvider time) : ActivityHandler
{
    /// <summary>UTF-16 units of what a customer who returns is reminded of.</summary>
    private const int LongestMatter = 20;

    private static readonly TimeSpan Away = TimeSpan.FromHours(12);
    private readonly IStatePropertyAccessor<CaseData> _case = state.CreateProperty<CaseData>("Case");
    private readonly IStatePropertyAccessor<HandoffData> _handoff = state.CreateProperty<HandoffData>("Handoff");
    private readonly IStatePropertyAccessor<DialogState> _dialogState = state.CreateProperty<DialogState>(nameof(DialogState));
    private readonly IStatePropertyAccessor<string> _dialogVersion = state.CreateProperty<string>("DialogVersion");

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var data = await _case.GetAsync(turnContext, () => new CaseData(), cancellationToken);
        var handoff = await _handoff.GetAsync(turnContext, () => new HandoffData(), cancellationToken);
        var telling = turnContext.TurnState.Get<Telling>() ?? TellingOf(turnContext.Activity);
        Hear(turnContext, data, handoff, telling);
        var turn = turnContext.Turn();
        await RecognitionTrace.SendAsync(turnContext, telling, cancellationToken);
        await DeniedDanger.TellStaffAsync(turn, cancellationToken);
        await ClosingAnswer.TakeAsync(turn, telling, cancellationToken);
        await DoForStaffAsync(turnContext, turn, cancellationToken);
        Attendance.RaiseAlarm(turn); // whoever says in this turn that they have seen the last alarm has not seen this one
        await EarlierPromises.WatchAsync(turn, cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await PromiseWatch.WatchAsync(turn, cancellationToken);
        await Attendance.WatchAsync(turn, cancellationToken);
        SetWake(turn);
        if (turn.Data.Number is { } number)
        {
            turn.Handoff.EnterUnder(number);
        }
        turn.UpdateSummary();
        await _case.SetAsync(turnContext, turn.Data, cancellationToken);
        await _handoff.SetAsync(turnContext, handoff, cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        turnContext.TurnState.Set(turn.Data);
        turnContext.TurnState.Set(handoff);
    }

    /// <summary>What the desk does counts before what the customer says in the same turn: an agent who has come answers it.</summary>
    private async Task DoForStaffAsync(ITurnContext context, ComplaintTurn turn, CancellationToken cancellationToken)
    {
        foreach (var request in (context.TurnState.Get<StaffRequests>() ?? StaffRequests.None).All)
        {
            await StaffActs.TakeAsync(turn, request, cancellationToken);
        }
        if (turn.DropsDialogs)
        {
            await _dialogState.DeleteAsync(context, cancellationToken);
        }
    }

    private void SetWake(ComplaintTurn turn)
    {
        turn.Case.SetWake(services.Patience, services.Promises.Policy.UnfinishedAfter);
        DateTimeOffset?[] watched = [turn.Handoff.NextAt(services.Escalation.Policy, services.Promises), PromiseWatch.NextAt(turn), EarlierPromises.NextAt(turn)];
        turn.Data.WakeLatest = turn.Case.IsUnfinished ? watched.Min() : watched.Append(turn.Data.WakeAt).Min();
        turn.Data.WakeAt = watched.Append(turn.Data.WakeAt).Min();
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        RunDialogsAsync(turnContext, cancellationToken);

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == TurnEvents.Wake ? RunDialogsAsync(turnContext, cancellationToken) : Task.CompletedTask;

    /// <summary>The bot opens, unless the customer has spoken before it could.</summary>
    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = turnContext.Turn();
        if (turn.Data.Introduced || turn.Data.Told > 0 || membersAdded.All(member => member.Id == turnContext.Activity.Recipient.Id))
        {
            return Task.CompletedTask;
        }
        turn.Data.Introduced = true;
        return turn.SayAsync(reply => reply.Line(ReplyText.Opening, Slot.Own("brand", services.Brand.Name)), cancellationToken);
    }

    private void Hear(ITurnContext context, CaseData data, HandoffData handoff, Telling telling)
    {
        var returned = telling.Utterances.Count > 0 && data.LastHeardAt is { } last && telling.At - last > Away;
        var hearing = telling.Utterances.Count == 0 ? Hearing.Nothing : services.Recorder.Take(data, telling, handoff.State == HandoffState.WithAgent);
        if (!hearing.IsNothing)
        {
            data.LastHeardAt = telling.At;
            data.Told++;
        }
        context.TurnState.Set(new ComplaintTurn(context, data, handoff, hearing, telling.At, services)
        {
            CustomerReturned = returned,
            Escalated = services.Escalation.Take(data, telling, hearing),
        });
    }

    /// <summary>Where no host gathers tellings, a message is one.</summary>
    private Telling TellingOf(Activity activity) => new(
        activity.Timestamp ?? time.GetUtcNow(),
        activity.Type == ActivityTypes.Message ? [new(activity.Id ?? "", activity.Text ?? "", [])] : []);

    private async Task RunDialogsAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        await DropStaleDialogsAsync(context, cancellationToken);
        var turn = context.Turn();
        if (turn.Handoff.IsWithPerson)
        {
            await Attendance.HearAsync(turn, cancellationToken);
            return;
        }
        if (turn.Case.WasLeft(services.Promises.Policy.UnfinishedAfter))
        {
            await _dialogState.DeleteAsync(context, cancellationToken);
            await ReplyStep.RegisterUnfinishedAsync(turn, cancellationToken);
            return;
        }
        await WelcomeBackAsync(turn, cancellationToken);
        await EarlierPromises.RegretAsync(turn, cancellationToken);
        if (turn.Case.AnswerIsOverdue)
        {
            await Waiting.SayNobodyCameAsync(turn, cancellationToken);
        }
        if (turn.IsWake && !turn.Case.PatienceIsOver(services.Patience))
        {
            return; // what else the clock watches is no answer to anything
        }
        var dialog = await dialogs.Set(_dialogState).CreateContextAsync(context, cancellationToken);
        await dialog.ContinueDialogAsync(cancellationToken);
        // An empty stack, or a dialog that ended without taking what was said: the case says what comes next. The clock too
        // goes on from the case.
        for (var i = 0; i < 2 && dialog.ActiveDialog is null && (turn.HasHearing || (turn.IsWake && turn.Case.IsUnfinished)); i++)
        {
            await dialog.BeginDialogAsync(ComplaintDialogs.For(turn.Case), null, cancellationToken);
        }
    }

    /// <summary>Dialogs that were stored by another version of the program may not fit: the case is all that is needed to go on.</summary>
    private async Task DropStaleDialogsAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var stored = await _dialogVersion.GetAsync(context, () => dialogs.Version, cancellationToken);
        if (stored == dialogs.Version)
        {
            return;
        }
        await _dialogVersion.SetAsync(context, dialogs.Version, cancellationToken);
        await _dialogState.DeleteAsync(context, cancellationToken);
        context.Turn().Case.StopEditing();
        // The clock brings also what the customer need not know of, and to whoever talks with a person all that is nothing.
        if (context.Turn() is { Data.Heard: true, Handoff.IsWithPerson: false } turn && (turn.HasHearing || turn.Case.IsUnfinished))
        {
            await turn.SayAsync(reply => reply.Line(ReplyText.Updated), cancellationToken);
        }
    }

    private static Task WelcomeBackAsync(ComplaintTurn turn, CancellationToken cancellationToken) =>
        turn is { CustomerReturned: true, Data.Facts: [var first, ..] }
            ? turn.SayAsync(reply => reply.Line(ReplyText.Returning, Slot.Quote("matter", first.Text.Shorten(LongestMatter, "……"))), cancellationToken)
            : Task.CompletedTask;
}
