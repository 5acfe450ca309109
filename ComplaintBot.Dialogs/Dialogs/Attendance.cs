using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>While a person has the conversation, or should have it: the bot is silent and watches that the customer is not left alone.</summary>
internal static class Attendance
{
    public const string Forgotten = "forgotten", Reassigned = "reassigned", Waiting = "waiting", Danger = HandoffPolicy.Danger, HubFailed = "hub_failed";

    /// <summary>The customer speaks to a person: kept in the record, answered by nobody but them. Danger alarms all the same.</summary>
    public static async Task HearAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        var hearing = turn.Take();
        if (hearing.IsNothing)
        {
            return;
        }
        if (!turn.IsAnswered && !IsPolite(hearing))
        {
            turn.Handoff.Hear();
        }
        if (turn.Data.Open == Asked.Confirm)
        {
            TakeAnswer(turn, hearing);
        }
        if (hearing.Sensitive is { } topic)
        {
            await turn.AlarmAsync(StaffWord.Of(topic), cancellationToken);
        }
    }

    /// <summary>Somebody may die or be hurt. Where an alarm begins, whoever was called or told of an earlier one is so again.</summary>
    public static void RaiseAlarm(ComplaintTurn turn)
    {
        List<Topic> dangers = [.. turn.Hearing.HandingOver.Where(topic => topic is Topic.SelfHarm or Topic.Violence)];
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
            await turn.SayAsync(reply => DangerReply.SayOverdue(reply, turn), cancellationToken); // in danger no time to wait for
            return;
        }
        await turn.SayAsync(reply => reply.Line(ReplyText.AgentNext), cancellationToken);
        if (turn.Data.AnswerBy is null)
        {
            Registration.Promise(turn, Registration.UrgencyOf(turn.Data));
            await turn.SayAsync(reply => reply.Line(ReplyText.AgentNextDue, Registration.Due(turn)), cancellationToken);
        }
    }

    /// <summary>好的谢谢: nobody has to answer that.</summary>
    private static bool IsPolite(Hearing hearing) => hearing is { Intent: Intent.Thanks or Intent.Agree, NewFacts: 0, Files: 0, HasFindings: false };

    private static void TakeAnswer(ComplaintTurn turn, Hearing hearing)
    {
        turn.Data.Open = Asked.Nothing;
        if (hearing.Intent == Intent.Agree && !turn.Case.IsClosed)
        {
            turn.Case.Confirm(string.Join('\n', ReadBack.Lines(turn)));
            turn.Handoff.Enter(nameof(CaseEventKind.Confirmed), null, null);
        }
    }
}
