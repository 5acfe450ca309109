using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>要电话干什么: what a question of ours is for.</summary>
internal static class WhyReply
{
    /// <returns>The field that is asked about: the open question's, or the one that the customer names; null where it is none.</returns>
    public static RecordField? Field(ComplaintTurn turn, Hearing hearing, Asked open) =>
        !hearing.AsksWhy ? null
        : open is Asked.Name or Asked.Contact or Asked.Demand ? open.Field()
        : hearing.Mentions(turn.Services.Texts[ReplyText.Field(RecordField.Contact)]) ? RecordField.Contact
        : null;
}
