using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>A question is no complaint: no apology, no form. It is noted, and whoever asks hears where it is answered.</summary>
internal static class InquiryReply
{
    public static void Say(Reply reply, ComplaintTurn turn)
    {
        var texts = turn.Services.Texts;
        var hotline = Slot.Own("hotline", turn.Services.Brand.Hotline is { } number
            ? texts[ReplyText.InquiryHotline].Replace("{number}", number, StringComparison.Ordinal)
            : texts[ReplyText.InquiryAnyHotline]);
        if (turn.Hearing.Question is { } question)
        {
            reply.Line(ReplyText.Inquiry, Slot.Quote("question", question), hotline);
        }
        else
        {
            reply.Line(ReplyText.InquiryPlain, hotline);
        }
        reply.LineWhileNew(ReplyText.InquiryPerson).Buttons(ReplyText.ButtonHuman);
    }
}
