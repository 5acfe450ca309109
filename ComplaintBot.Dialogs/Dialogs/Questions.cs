using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>A record question: with its reason, last in the answer, and refusable by a button where it is about the person.</summary>
internal static class Questions
{
    public static void Say(Reply reply, RecordQuestion question)
    {
        reply.Line(ReplyText.Ask(question));
        if (question is RecordQuestion.Contact or RecordQuestion.Phone or RecordQuestion.Name)
        {
            reply.Buttons(ReplyText.ButtonNoContact, ReplyText.ButtonHuman);
        }
    }
}
