using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;
using Microsoft.Bot.Builder.Dialogs;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>答复: the number, who, how, by when. A time of contact, never of a solution; and whether that suits.</summary>
internal static class ReplyStep
{
    public static async Task<DialogTurnResult> RunAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Turn();
        Registration.Promise(turn, Registration.UrgencyOf(turn.Data));
        turn.Data.Open = Asked.Promise;
        await turn.SayAsync(reply => Check(Say(reply, turn)), cancellationToken);
        return await step.NextAsync(null, cancellationToken);
    }

    /// <summary>The customer has left a told complaint: it is registered in their words, and nothing is asked into the silence.</summary>
    public static Task RegisterUnfinishedAsync(ComplaintTurn turn, CancellationToken cancellationToken)
    {
        turn.Case.LeaveUnconfirmed();
        Registration.Promise(turn, Registration.UrgencyOf(turn.Data));
        turn.Case.Note(CaseEventKind.Reported);
        return turn.SayAsync(reply => Say(reply.Line(ReplyText.Unfinished), turn), cancellationToken);
    }

    private static void Check(Reply reply) => reply.Line(ReplyText.PromiseCheck).Buttons(ReplyText.ButtonFine, ReplyText.ButtonOtherTime);

    /// <summary>The promise is one bubble: it can be shown to a spouse.</summary>
    private static Reply Say(Reply reply, ComplaintTurn turn)
    {
        var texts = turn.Services.Texts;
        var who = Slot.Of("who", texts, ReplyText.Who);
        var (number, due) = (Registration.Number(turn), Registration.Due(turn));
        if (turn.Data.Phone is { } phone)
        {
            var caller = turn.Services.Brand.CallerNumber is { } callerNumber
                ? texts[ReplyText.PromiseCaller].Replace("{callerNumber}", callerNumber, StringComparison.Ordinal)
                : "";
            return reply.Line(ReplyText.PromisePhone, number, who, due, Slot.Own("phone", MaskedPhone.Of(phone)), Slot.Own("caller", caller));
        }
        return reply.Line(ReplyText.PromiseHere, number, who, due);
    }
}
