using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>One short line that shows that an answer arrived; none where the next line shows it anyway.</summary>
internal static class Acknowledgement
{
    public static void Say(Reply reply, ComplaintTurn turn, Hearing hearing)
    {
        if (hearing.Files > 0)
        {
            reply.Line(ReplyText.AckFiles);
        }
        else if (hearing.Changes.Any(change => change.IsRemoved))
        {
            reply.Line(ReplyText.ChangeRemoved);
        }
        else if (hearing.Intent == Intent.Refuse)
        {
            reply.Line(ReplyText.AckRefused);
        }
        else if (WhyReply.Field(turn, hearing, turn.Data.Open) is { } field)
        {
            reply.Line(ReplyText.Why(field));
        }
        else if (hearing.Intent is Intent.Ask or Intent.Question)
        {
            Quote(reply, turn, hearing.Question, ReplyText.AckQuestion, ReplyText.AckQuestionNoted);
        }
        else if (hearing.NewFacts > 0 && hearing.Intent != Intent.Answer)
        {
            Quote(reply, turn, hearing.Matter, ReplyText.AckQuote, ReplyText.AckPlain);
        }
        else if (hearing.HasFindings)
        {
            reply.Line(ReplyText.AckPlain);
        }
        else if (hearing.IsFelt && !hearing.Understood)
        {
            // The second time gets less, and a person is offered.
            var felt = ReplyText.Felt(hearing.Emotion is { Name: not Feeling.Calm } emotion ? emotion.Name : Feeling.Angry);
            _ = reply.HasNew(felt) ? reply.Line(felt) : reply.LineWhileNew(ReplyText.AckOfferPerson);
        }
    }

    private static void Quote(Reply reply, ComplaintTurn turn, string? words, string quoting, string plain)
    {
        if (words is not null && Slot.Quote("matter", words) is var matter && reply.HasNew(quoting, matter))
        {
            reply.Line(quoting, matter);
        }
        else
        {
            reply.Line(plain, Waiting.Count(turn));
        }
    }
}
