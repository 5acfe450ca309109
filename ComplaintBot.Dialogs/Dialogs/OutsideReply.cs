using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Where else one can complain: facts, to whoever asks, without a word for or against.</summary>
internal static class OutsideReply
{
    /// <returns>False where the customer asks for none.</returns>
    public static bool Say(Reply reply, ComplaintTurn turn)
    {
        var asked = turn.Services.Channels.AskedIn(turn.Hearing);
        if (asked.Count == 0)
        {
            return false;
        }
        var one = turn.Services.Texts[ReplyText.OutsideOne];
        reply.Line(ReplyText.OutsideChannels, Slot.Own("channels", string.Join('；', asked.Select(channel => one
            .Replace("{number}", channel.Number, StringComparison.Ordinal)
            .Replace("{name}", channel.Name, StringComparison.Ordinal)
            .Replace("{takes}", channel.Takes, StringComparison.Ordinal)))));
        return true;
    }
}
