using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>While a person has the conversation, or should have it: the bot is silent and watches that the customer is not left alone.</summary>
internal static class Attendance
{
    public const string Forgotten = "forgotten", Reassigned = "reassigned", Waiting = "waiting", Danger = HandoffPolicy.Danger, HubFailed = "hub_failed", HubSilent = "hub_silent";
    private const string ReadBackRefused = "read_back_refused", ReadBackAdded = "read_back_added";

    /// <summary>The customer speaks to a person: kept in the record, answered by nobody but them. Danger alarms all the same.</summary>
    public static async Task HearAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        var hearing = turn.Take();
        if (hearing.IsNothing)
        {
            return;
        }
        if (turn.Data.Open == Asked.Confirm)
        {
            await TakeAnswerAsync(turn, hearing, cancellationToken);
        }
        if (hearing.Sensitive is Topic.SelfHarm or Topic.Violence)
        {
            turn.Case.RequestPerson(PersonReason.Safety, hearing.Sensitive); // whatever is said from now on names no time
        }
        if (!turn.IsAnswered && !IsPolite(hearing))
        {
            turn.Handoff.Hear();
            await CallWhereLeftAsync(turn, cancellationToken);
        }
        if (turn.Case.IsClosed && (hearing.NewFacts > 0 || hearing.Files > 0))
        {
            await ReopenAsync(turn, cancellationToken);
        }
        if (hearing.Sensitive is { } topic)
        {
            await turn.AlarmAsync(StaffWord.Of(topic), cancellationToken);
        }
    }

    /// <summary>Somebody may die or be hurt. Where an alarm begins, whoever was called or told of an earlier one is so again.</summary>
    public static void RaiseAlarm(ComplaintTurn turn)
    {
        List<Topic> dangers = [.. turn.Hearing.Dangers];
        if (dangers.Count > 0 && turn.Handoff.Alarm())
        {
            dangers.ForEach(topic => turn.Case.CallAgain(StaffWord.Of(topic)));
        }
    }

    /// <summary>What the clock brings: an alarm that nobody has seen, a conversation that nobody takes, one that its agent forgot.</summary>
    public static async Task WatchAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        var policy = turn.Services.Escalation.Policy;
        while (turn.Handoff.TryTellAlarm(policy))
        {
            turn.Tell($"{Danger}.{turn.Handoff.Data.Alarm!.Told}");
            await turn.AlertAsync(Danger, cancellationToken);
        }
        if (turn.Handoff.TryEscalate(policy, turn.Services.Promises))
        {
            await turn.AlarmAnewAsync(Waiting, cancellationToken);
        }
        if (turn.Handoff.TryTellHubSilence(policy))
        {
            await turn.AlarmAnewAsync(HubSilent, cancellationToken);
        }
        if (turn.Handoff.IsForgotten(policy))
        {
            turn.Handoff.Forget();
            await CallNextAsync(turn, Forgotten, cancellationToken);
        }
    }

    /// <summary>Whoever had the conversation has it no more, and nobody has it yet: the customer hears so, and somebody else is called.</summary>
    public static async Task CallNextAsync(ComplaintTurn turn, string reason, CancellationToken cancellationToken)
    {
        turn.Case.RequestPerson(PersonReason.Requeued);
        turn.Case.AwaitAnswer(turn.Services.TakeOver.AnswerBy(turn.At));
        await turn.CallDeskAsync(reason, cancellationToken);
        if (turn.Case.InDanger)
        {
            await turn.SayAsync(reply => DangerReply.SayLeft(reply, turn), cancellationToken); // in danger no time to wait for
            return;
        }
        await turn.SayAsync(reply => reply.Line(ReplyText.AgentNext), cancellationToken);
        if (turn.Data.AnswerBy is null)
        {
            Registration.Promise(turn, Registration.UrgencyOf(turn.Data));
            await turn.SayAsync(reply => reply.Line(ReplyText.AgentNextDue, Registration.Due(turn)), cancellationToken);
        }
    }

    /// <summary>Whoever has it closed their desk and went: the customer does not wait until they are forgotten.</summary>
    private static Task CallWhereLeftAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Handoff.Data is not { AtHub: false, Agent: { } agent } || !turn.Services.TakeOver.HasLeft(agent))
        {
            return Task.CompletedTask;
        }
        turn.Handoff.Forget();
        return CallNextAsync(turn, Forgotten, cancellationToken);
    }

    /// <summary>好的谢谢: nobody has to answer that.</summary>
    private static bool IsPolite(Hearing hearing) => hearing is { Intent: Intent.Thanks or Intent.Agree, NewFacts: 0, Files: 0, HasFindings: false };

    /// <summary>A yes is to what was shown: with more beside it nothing is confirmed, and whoever has the conversation sees that it is to be read again.</summary>
    private static Task TakeAnswerAsync(ComplaintTurn turn, Hearing hearing, CancellationToken cancellationToken)
    {
        turn.Data.Open = Asked.Nothing;
        switch (hearing)
        {
            case { Intent: Intent.Change }:
                return MarkAsync(turn, null, ReadBackRefused, cancellationToken);
            case { NewFacts: > 0 } or { Files: > 0 } or { Intent: Intent.Add }:
                return MarkAsync(turn, null, ReadBackAdded, cancellationToken);
            case { Intent: Intent.Agree } when !turn.Case.IsClosed && ReadBack.TryConfirm(turn):
                turn.Handoff.Enter(nameof(CaseEventKind.Confirmed), null, null);
                break;
        }
        return Task.CompletedTask;
    }

    /// <summary>What the customer answered, for whoever has the conversation.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="number">Of which complaint; null: the latest.</param>
    /// <param name="what">In the words of the event.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task MarkAsync(ComplaintTurn turn, string? number, string what, CancellationToken cancellationToken)
    {
        turn.Handoff.Enter("Answered", null, what, number);
        return turn.AlertAsync(what, cancellationToken);
    }

    /// <summary>Who tells more of what was closed has not got over it: it goes on under its number, with whoever is there.</summary>
    private static Task ReopenAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        turn.Case.Reopen();
        turn.Handoff.Enter(nameof(StaffActKind.Reopen), null, null);
        return turn.AlarmAsync(StaffWord.Of(PersonReason.Reopened), cancellationToken);
    }
}
