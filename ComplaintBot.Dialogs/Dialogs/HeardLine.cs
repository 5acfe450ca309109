using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>先心情，后事情: the first answer names the feeling and gives the matter back in the customer's own words.</summary>
internal static class HeardLine
{
    /// <param name="reply">The answer.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="quotes">Whether the customer's words may come back here.</param>
    public static void Say(Reply reply, ComplaintTurn turn, bool quotes = true)
    {
        var feeling = turn.Hearing.Emotion?.Name;
        if (quotes && turn.Hearing.Matter is { } matter)
        {
            reply.Line(ReplyText.Heard(feeling), Slot.Quote("matter", matter));
        }
        else
        {
            reply.Line(ReplyText.HeardPlain(feeling));
        }
        turn.Case.HearFirst();
    }
}
