using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ComplaintBot.Turns;

/// <summary>What of the log reaches a customer. Events, traces and the rest are for staff; the Emulator's user is a developer, who gets traces too.</summary>
public static class CustomerView
{
    /// <param name="type">The activity's.</param>
    /// <param name="channel">Where it is shown.</param>
    public static bool Shows(string type, string channel) =>
        type is ActivityTypes.Message or ActivityTypes.EndOfConversation || type == ActivityTypes.Trace && channel == ChannelIds.Emulator;

    /// <summary>At the moment it is said: later a sign of typing would be too late.</summary>
    /// <param name="type">The activity's.</param>
    /// <param name="channel">Where it is shown.</param>
    public static bool ShowsLive(string type, string channel) => type == ActivityTypes.Typing || Shows(type, channel);
}
