using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Dialogs.Dialogs;

/// <summary>Where else one can complain: facts, to whoever asks, without a word for or against.</summary>
internal static class OutsideReply
{
    /// <param name="reply">The answer.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="goesOn">In the last bubble, not in one of its own.</param>
    /// <returns>False where the customer asks for none.</returns>
    public static bool Say(Reply reply, ComplaintTurn turn, bool goesOn = false)
    {
        var asked = turn.Services.Channels.AskedIn(turn.Hearing);
        if (asked.Count == 0)
        {
            return false;
        }
        var one = turn.Services.Texts[ReplyText.OutsideOne];
        var channels = Slot.Own("channels", string.Join('；', asked.Select(channel => one
            .Replace("{number}", channel.Number, StringComparison.Ordinal)
            .Replace("{name}", channel.Name, StringComparison.Ordinal)
            .Replace("{takes}", channel.Takes, StringComparison.Ordinal))));
        _ = goesOn ? reply.And(ReplyText.OutsideChannels, channels) : reply.Line(ReplyText.OutsideChannels, channels);
        return true;
    }
}
