using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>Who the bot is on the channels that we serve ourselves.</summary>
internal static class BotAccount
{
    public const string Id = "complaintbot";

    public static ChannelAccount Create() => new(Id, role: RoleTypes.Bot);
}
